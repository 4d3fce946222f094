import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cutText } from '../../../src/channels/support/cut-text.js'
import { downloadPicture } from '../../../src/channels/support/download-picture.js'
import { EditThrottle } from '../../../src/channels/support/edit-throttle.js'
import { errorWords } from '../../../src/channels/support/error-words.js'
import { PendingWork } from '../../../src/channels/support/pending-work.js'
import { SeenKeys } from '../../../src/channels/support/seen-keys.js'
import { idOfKey, shortKey } from '../../../src/channels/support/short-key.js'
import { errorCodes } from '../../../src/errors.js'
import { until } from '../until.js'

describe('a cut text', () => {
  test('fits, begins like the whole, and ends with an ellipsis only when something is missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const cut = cutText(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1)))).toBe(true)
      }),
    )
  })

  test.each([
    ['a fine tent', 8, 'a fine…'],
    ['一二三四五六', 4, '一二三…'],
    ['🛶🛶🛶', 4, '🛶…'],
    ['exact', 5, 'exact'],
  ])('%s within %i is %s', (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut)
  })
})

describe('edits of a message', () => {
  const pace = { first: 0, interval: 20 }

  test('never overlap, skip what is outdated, and end with the last state', async () => {
    const sent: number[] = []
    let running = 0
    const send = async (state: number) => {
      expect(running++).toBe(0)
      await new Promise(resolve => setTimeout(resolve, 5))
      running--
      sent.push(state)
    }
    const throttle = new EditThrottle(send, pace, () => {})
    for (let state = 0; state < 20; state++) throttle.push(state)
    await until('the first', () => sent.length > 0)
    for (let state = 20; state < 40; state++) throttle.push(state)
    await throttle.finish(40)
    expect(sent[0]).toBe(19)
    expect(sent.at(-1)).toBe(40)
    expect(sent.length).toBeLessThanOrEqual(3)
    expect([...sent].sort((a, b) => a - b)).toEqual(sent)
  })

  test('that fail are told of; the last one’s failure is the caller’s', async () => {
    const errors: unknown[] = []
    const throttle = new EditThrottle(
      () => Promise.reject(new Error('refused')),
      pace,
      error => errors.push(error),
    )
    throttle.push('first')
    await until('the error', () => errors.length > 0)
    await expect(throttle.finish('last')).rejects.toThrow('refused')
  })
})

describe('a fetched picture', () => {
  let server: Server
  let origin: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/redirect') response.writeHead(302, { location: '/picture' }).end()
      else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
      else if (request.url === '/secret' && request.headers.authorization !== 'Bearer t') response.writeHead(403).end()
      else response.writeHead(200, { 'content-type': 'image/png; charset=binary' }).end(new Uint8Array(100))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  const fetched = (path: string, maximumBytes = 100, origins = [origin]) =>
    downloadPicture({ url: `${origin}${path}`, origins, maximumBytes, headers: { authorization: 'Bearer t' } })

  test('is read with the given headers, up to the limit', async () => {
    expect(await fetched('/secret')).toHaveLength(100)
    await expect(fetched('/picture', 99)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' })
  })

  test.each(['/redirect', '/page'])('is none at %s', async path => {
    await expect(fetched(path)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  test('is never asked of another host, another port, or what is no address', async () => {
    await expect(fetched('/picture', 100, ['http://127.0.0.1:1'])).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
    for (const url of ['', 'file:///etc/passwd', 'http://127.0.0.1@evil.example/', `${origin}.evil.example/`])
      await expect(downloadPicture({ url, origins: [origin], maximumBytes: 9 })).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })
})

describe('small things that chat rooms share', () => {
  test('a key is seen once, and old ones are forgotten', () => {
    const seen = new SeenKeys()
    expect([seen.isNew('a'), seen.isNew('a')]).toEqual([true, false])
    for (let index = 0; index < 6000; index++) seen.isNew(String(index))
    expect(seen.isNew('a')).toBe(true)
  })

  test('a short key finds its id among others', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), ids => ids.every(id => idOfKey(shortKey(id), ids) === id)))
    expect(idOfKey(shortKey('a'), ['b'])).toBeUndefined()
  })

  test('every error has words in both languages, without its code', () => {
    for (const code of [...Object.keys(errorCodes), 'NEVER_HEARD_OF']) {
      expect(errorWords(code, 'en')).not.toContain(code)
      expect(errorWords(code, 'zh')).toMatch(/\p{Script=Han}/u)
    }
  })

  test('pending work is waited for, failed or not, also when it began meanwhile', async () => {
    const pending = new PendingWork()
    const done: string[] = []
    const later = (name: string, after: number) => new Promise(resolve => setTimeout(resolve, after)).then(() => done.push(name))
    pending.add(later('first', 5).then(() => pending.add(later('second', 5)))).catch(() => {})
    pending.add(Promise.reject(new Error('failed'))).catch(() => {})
    await pending.settled()
    expect(done).toEqual(['first', 'second'])
  })
})
