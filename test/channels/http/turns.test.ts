import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { turnEventSchema } from '../../../src/channels/http/schemas/turn-event-schema.js'
import { turnResultSchema } from '../../../src/channels/http/schemas/turn-result-schema.js'
import { failureOf, openTestServer, type Reply, type TestServer } from './open-test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const stream = { accept: 'text/event-stream' }
const resultOf = (reply: Reply) => turnResultSchema.parse(reply.json)

/** Ids and events of a stream; each block has to be a whole one. */
function eventsOf({ text }: Reply) {
  return text
    .split('\n\n')
    .filter(block => block !== '')
    .map(block => {
      const [id, name, data] = z
        .tuple([z.string(), z.string(), z.string()])
        .parse(block.split('\n').map(line => line.slice(line.indexOf(': ') + 2)))
      const event = turnEventSchema.parse(JSON.parse(data))
      expect(name).toBe(event.type)
      return { id: Number(id), event }
    })
}

const turn = async (token: string, body: unknown, headers = {}) => server.call('POST', '/turns', { token, body, headers })

describe('a turn over HTTP', () => {
  it('is answered whole: text, items, what was understood, what is believed, and the events', async () => {
    const { token, sessionId } = await server.begin()
    const reply = await turn(token, { text: 'red jackets' })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const result = resultOf(reply)
    expect(result).toMatchObject({ sessionId, understood: { language: 'en' } })
    expect(result.items).toHaveLength(3)
    expect(result.text).toContain('red')
    expect(result.interest.wishes.map(wish => wish.facet)).toContain('category')
    expect(result.events.map(event => event.type)).toEqual(
      expect.arrayContaining(['turn-start', 'understood', 'items', 'text-delta', 'turn-end']),
    )
    expect(result.items[0]?.item.image).toMatch(/^\/api\/v1\/images\//)
  })

  it('is streamed event by event to who asks for a stream, and the events are the same', async () => {
    const { token } = await server.begin()
    const reply = await turn(token, { text: 'red jackets' }, stream)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
    })
    const events = eventsOf(reply)
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1))
    expect(events.at(0)?.event.type).toBe('turn-start')
    expect(events.at(-1)?.event.type).toBe('turn-end')
    const whole = resultOf(await turn((await server.begin()).token, { text: 'red jackets' }))
    expect(events.map(({ event }) => event.type)).toEqual(whole.events.map(({ type }) => type))
  })

  it('continues the session of its token and no other', async () => {
    const [mine, other] = [await server.begin(), await server.begin()]
    await turn(mine.token, { text: 'red jackets' })
    const asked = { text: 'what do you know about me?' }
    expect(resultOf(await turn(mine.token, asked)).text).toMatch(/red/)
    expect(resultOf(await turn(other.token, asked)).text).not.toMatch(/red/)
  })

  it('that is sent again under its id is answered as before and counts once', async () => {
    const { token } = await server.begin()
    const first = resultOf(await turn(token, { text: 'red jackets', messageId: 'm1' }))
    const again = resultOf(await turn(token, { text: 'red jackets', messageId: 'm1' }))
    expect(again.events).toEqual(first.events)
    const streamed = eventsOf(await turn(token, { text: 'red jackets', messageId: 'm1' }, { ...stream, 'last-event-id': '3' }))
    expect(streamed.map(({ event }) => event)).toEqual(first.events.slice(3))
    const exported = z.looseObject({ interest: z.looseObject({ turn: z.int() }) })
    expect(exported.parse((await server.call('GET', '/sessions/current/export', { token })).json).interest.turn).toBe(1)
  })

  it('that is sent twice at the same time is one turn', async () => {
    const { token } = await server.begin()
    const both = await Promise.all([1, 2].map(() => turn(token, { text: 'a tent', messageId: 'same' })))
    expect(new Set(both.map(reply => resultOf(reply).turnId)).size).toBe(1)
  })

  it('may react, tell the situation and edit in one', async () => {
    const { token } = await server.begin()
    const body = { text: 'red jackets', feedback: { item: 'stormwall-red', value: 'like' }, context: { weather: 'rain' } }
    const { interest } = resultOf(await turn(token, body))
    expect(interest).toMatchObject({ liked: ['stormwall-red'], context: { weather: 'rain' } })
  })

  it('speaks Chinese with who writes Chinese', async () => {
    const { token } = await server.begin()
    expect(resultOf(await turn(token, { text: '红色的外套' }))).toMatchObject({ understood: { language: 'zh' }, text: /\p{Script=Han}/u })
  })
})

describe('a turn that cannot be', () => {
  it.each([
    ['nothing at all', undefined],
    ['an empty object', {}],
    ['a list', []],
    ['a number', 3],
    ['an unknown field', { txt: 'a tent' }],
    ['text that is no text', { text: 3 }],
    ['a path for a picture', { image: '/etc/passwd' }],
    ['a picture that is no base64', { image: 'öäü' }],
    ['an unknown reaction', { feedback: { item: 'a', value: 'love' } }],
    ['an unknown edit', { edit: { do: 'everything' } }],
    ['an endless id', { text: 'a', messageId: 'm'.repeat(101) }],
    ['blanks alone', { text: ' \n ' }],
  ])('is refused: %s', async (_name, body) => {
    const { token } = await server.begin()
    const [status, code] = failureOf(await turn(token, body))
    expect([status, code]).toSatisfy(
      ([status, code]) => [400, 501].includes(status) && /^(INPUT_INVALID|IMAGE_UNREADABLE|IMAGE_UNSUPPORTED)$/.test(code),
    )
  })

  it('tells which: an unknown item, an endless text, broken JSON, another kind of body', async () => {
    const { token } = await server.begin()
    expect(failureOf(await turn(token, { feedback: { item: 'none', value: 'like' } }))).toEqual([404, 'ITEM_UNKNOWN'])
    expect(failureOf(await turn(token, { text: 'a'.repeat(5000) }))).toEqual([413, 'INPUT_TOO_LONG'])
    const raw = (body: string, type: string) =>
      fetch(`${server.url}/api/v1/turns`, { method: 'POST', body, headers: { 'content-type': type, authorization: `Bearer ${token}` } })
    expect((await raw('{"text":', 'application/json')).status).toBe(400)
    expect((await raw('a tent', 'text/plain')).status).toBe(400)
  })

  it('in a stream ends it by an error event', async () => {
    const { token } = await server.begin()
    const events = eventsOf(await turn(token, { feedback: { item: 'none', value: 'like' } }, stream))
    expect(events.at(-1)?.event).toMatchObject({ type: 'error', code: 'ITEM_UNKNOWN' })
  })
})

describe('a form with a photograph', () => {
  const send = async (fields: Record<string, string | Blob>) => {
    const { token } = await server.begin()
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const reply = await fetch(`${server.url}/api/v1/turns`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } })
    const text = await reply.text()
    return { status: reply.status, headers: reply.headers, text, json: JSON.parse(text) }
  }

  it('is a turn like any other', async () => {
    const reply = await send({ text: 'red jackets', context: '{"weather": "rain"}', messageId: 'm1' })
    expect(resultOf(reply)).toMatchObject({ interest: { context: { weather: 'rain' } } })
  })

  it('carries its photograph to the search, which here has no eyes', async () => {
    expect(failureOf(await send({ image: new Blob(['no picture']) }))).toEqual([501, 'IMAGE_UNSUPPORTED'])
  })

  it('is refused with two photographs, an unknown field, or a field that is no JSON', async () => {
    expect(failureOf(await send({ image: new Blob(['a']), second: new Blob(['b']) }))).toEqual([400, 'INPUT_INVALID'])
    expect(failureOf(await send({ words: 'a tent' }))).toEqual([400, 'INPUT_INVALID'])
    expect(failureOf(await send({ context: 'rain' }))).toEqual([400, 'INPUT_INVALID'])
  })
})

describe('someone who leaves in the middle of a turn', () => {
  it('stops it, and the session goes on', async () => {
    const { token } = await server.begin()
    const request = httpRequest(`${server.url}/api/v1/turns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...stream },
    })
    request.on('error', () => {})
    request.end(JSON.stringify({ text: 'a tent' }))
    await once(request, 'response')
    request.destroy()
    expect(resultOf(await turn(token, { text: 'red jackets' })).items).toHaveLength(3)
  })
})
