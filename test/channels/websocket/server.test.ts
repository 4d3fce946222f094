import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../../src/app.js'
import { configSchema } from '../../../src/config/schema.js'
import { openServer } from '../../../src/open-server.js'
import { productPicture } from '../../support/pictures.js'
import { SocketClient } from './socket-client.js'

async function openShop(storage = mkdtempSync(join(tmpdir(), 'curio-shop-'))) {
  const config = configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: storage },
    server: { port: 0 },
    writing: { shopName: 'Moss & Tin' },
  })
  const app = await openApp(config)
  const server = await openServer(config, app, { logger: pino({ level: 'silent' }), graceMilliseconds: 50 })
  const close = async () => {
    await server.stop()
    await app.close()
  }
  onTestFinished(close)
  return { storage, close, http: server.url, url: `${server.url.replace('http:', 'ws:')}/ws` }
}

describe('the whole server', () => {
  it('speaks over its socket, in the name of the shop', async () => {
    const { url } = await openShop()
    const client = await SocketClient.enter(url)
    expect(client.welcome).toMatchObject({ shopName: 'Moss & Tin', greeting: expect.stringContaining('Moss & Tin') })
    const answer = await client.ask('m1', 'red jackets')
    expect(answer.at(-1)?.event).toMatchObject({ type: 'turn-end', text: expect.stringMatching(/\w/) })
  })

  it('greets in the language that the page asks for, and later in the one that was spoken', async () => {
    const { url } = await openShop()
    const client = await SocketClient.enter(url, { language: 'zh' })
    expect(client.welcome).toMatchObject({ language: 'zh', greeting: expect.stringMatching(/[\u4e00-\u9fff]/) })
    await client.ask('m1', 'red jackets')
    const back = await SocketClient.enter(url, { token: client.welcome.token, language: 'zh' })
    expect(back.welcome.language).toBe('en')
  })

  it('takes a photograph, and says in the log only that there was one', async () => {
    const { url } = await openShop()
    const client = await SocketClient.enter(url)
    const data = (await productPicture('red')).toString('base64')
    client.send({ type: 'message', messageId: 'm1', text: 'like this', image: { mime: 'image/png', data } })
    const answer = await client.answerTo('m1')
    expect(answer[0]?.event).toEqual({ type: 'message', text: 'like this', hasImage: true })
    // There is no encoder here to see it with.
    expect(answer.at(-1)?.event).toMatchObject({ type: 'error', code: 'IMAGE_UNSUPPORTED' })
    expect(JSON.stringify(client.events)).not.toContain(data.slice(0, 40))
  })

  it('remembers a session and lets its token in after a restart, and begins a new log', async () => {
    const first = await openShop()
    const before = await SocketClient.enter(first.url)
    await before.ask('m1', 'red jackets')
    await first.close()
    expect(await before.end()).toMatchObject({ reason: 'shutdown' })
    const second = await openShop(first.storage)
    const { token, sessionId } = before.welcome
    const after = await SocketClient.enter(second.url, { token, lastEventId: 4 })
    expect(after.welcome).toMatchObject({ sessionId, resumed: false, interest: { text: expect.stringMatching(/red/i) } })
    expect(after.events).toEqual([])
  })

  it('keeps nothing of a session that is deleted by another channel', async () => {
    const { url, http } = await openShop()
    const client = await SocketClient.enter(url)
    await client.ask('m1', 'red jackets for Grandmother')
    const { token } = client.welcome
    const deleted = await fetch(`${http}/api/v1/sessions/current`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(deleted.ok).toBe(true)
    const reload = await SocketClient.enter(url, { token })
    await reload.ask('m2', 'hello')
    expect(reload.welcome.interest.wishes).toEqual([])
    expect(JSON.stringify(reload.frames)).not.toContain('Grandmother')
  })
})
