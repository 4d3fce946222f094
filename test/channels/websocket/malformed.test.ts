import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseClientFrame, turnInputOf } from '../../../src/channels/websocket/client-frame.js'
import { CurioError } from '../../../src/errors.js'
import { gatedConversations } from './gated-conversations.js'
import { openSockets } from './open-sockets.js'
import { SocketClient } from './socket-client.js'

const frames = Math.min(50_000, Number(process.env['CURIO_FUZZ'] ?? 5_000))

const parse = (value: unknown) => parseClientFrame(Buffer.from(JSON.stringify(value)), false)

/** Texts that are no JSON, JSON of other shapes, and frames of the protocol with one thing wrong. */
const malformed: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 100 }).map(bytes => Buffer.from(bytes)),
  fc.json({ maxDepth: 4 }),
  fc
    .record({
      type: fc.constantFrom('hello', 'message', 'cancel', 'restart', 'ping', 'event', '__proto__', 7, null),
      messageId: fc.oneof(fc.string(), fc.constant('x'.repeat(101)), fc.integer()),
      wrong: fc.jsonValue(),
    })
    .map(frame => JSON.stringify(frame)),
  fc.jsonValue().map(image => JSON.stringify({ type: 'message', messageId: 'm', image: { mime: 'image/png', data: image, more: 1 } })),
  fc.constant(`${'['.repeat(20_000)}`),
)

describe('a frame that is none of the protocol’s', () => {
  it.each([
    ['a binary one', Buffer.from('{"type":"ping"}')],
    ['no JSON', 'hello'],
    ['no object', '17'],
    ['an unknown type', { type: 'shout' }],
    ['an unknown field', { type: 'message', messageId: 'm', text: 'hello', admin: true }],
    ['a message that says nothing', { type: 'message', messageId: 'm' }],
    ['a message without id', { type: 'message', text: 'hello' }],
    ['another version', { type: 'hello', version: 2 }],
    ['a picture of another kind', { type: 'message', messageId: 'm', image: { mime: 'image/svg+xml', data: 'AAAA' } }],
    ['a picture that is no base64', { type: 'message', messageId: 'm', image: { mime: 'image/png', data: 'data:image/png;base64,AAAA' } }],
  ])('is refused and changes nothing: %s', async (_, frame) => {
    const script = gatedConversations()
    const { url } = await openSockets({ conversations: script })
    const client = await SocketClient.enter(url)
    client.send(frame)
    await client.until(() => client.of('error').length === 1)
    expect(client.of('error')[0]?.code).toBe('INPUT_INVALID')
    expect(await client.ask('next', 'hello')).toHaveLength(3)
    expect(script.heard).toEqual(['hello'])
  })

  it('is answered by the message’s id where one can be read', async () => {
    const { url } = await openSockets({ conversations: gatedConversations() })
    const client = await SocketClient.enter(url)
    client.send({ type: 'message', messageId: 'm7', text: 7 })
    await client.until(() => client.of('error').length === 1)
    expect(client.of('error')[0]).toMatchObject({ messageId: 'm7', message: expect.stringContaining('text') })
  })

  it('too often closes the socket with a reason', async () => {
    const { url } = await openSockets({ conversations: gatedConversations() })
    const client = await SocketClient.enter(url)
    for (let time = 0; time < 30; time++) client.send('nonsense')
    expect(await client.end()).toEqual({ code: 1008, reason: 'malformed' })
    expect(client.of('error')).toHaveLength(20)
  })

  it(`never harms: after ${frames} of them the same socket still talks, and so do the others`, async () => {
    const script = gatedConversations()
    const { url } = await openSockets({ conversations: script, limits: { maximumRefused: Number.POSITIVE_INFINITY } })
    const [client, other] = [await SocketClient.enter(url), await SocketClient.enter(url)]
    const bad = fc.sample(malformed, frames)
    for (const [place, frame] of bad.entries()) {
      client.send(frame)
      if (place % 500 === 499) {
        client.send({ type: 'ping' })
        await client.until(() => client.of('pong').length > Math.floor(place / 500))
      }
    }
    expect((await client.ask('last', 'hello')).length).toBe(3)
    expect((await other.ask('last', 'hello')).length).toBe(3)
    expect(client.of('error').length).toBeGreaterThanOrEqual(frames * 0.9)
    expect(new Set(client.of('error').map(frame => frame.code))).toEqual(new Set(['INPUT_INVALID']))
  }, 120_000)
})

describe('any bytes', () => {
  it('parse, or are refused as INPUT_INVALID: nothing else is thrown', () => {
    fc.assert(
      fc.property(malformed, frame => {
        try {
          parseClientFrame(Buffer.from(frame), false)
        } catch (error) {
          expect(CurioError.isInstance(error) && error.code).toBe('INPUT_INVALID')
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a message', () => {
  it('becomes a turn’s input, the photograph as bytes', () => {
    const frame = parse({
      type: 'message',
      messageId: 'm',
      text: 'like this',
      image: { mime: 'image/png', data: Buffer.from([1, 2, 250]).toString('base64') },
      context: { weather: 'rain' },
      feedback: { item: 'a', value: 'like' },
      edit: { do: 'undo' },
    })
    expect(frame.type === 'message' && turnInputOf(frame)).toEqual({
      text: 'like this',
      image: new Uint8Array([1, 2, 250]),
      context: { weather: 'rain' },
      feedback: { item: 'a', value: 'like' },
      edit: { do: 'undo' },
    })
  })

  it('cannot name what every object has', () => {
    const text = '{"type":"message","messageId":"m","context":{"__proto__":{"admin":"1"},"weather":"rain"}}'
    const frame = parseClientFrame(Buffer.from(text), false)
    const context = frame.type === 'message' ? turnInputOf(frame).context : undefined
    expect([context, context?.['admin'], Object.keys(context ?? {})]).toEqual([{ weather: 'rain' }, undefined, ['weather']])
  })

  it('with a photograph of many megabytes is read without trouble', () => {
    const data = Buffer.alloc(8 * 1024 * 1024, 7).toString('base64')
    const frame = parse({ type: 'message', messageId: 'm', image: { mime: 'image/jpeg', data } })
    expect(frame.type === 'message' && turnInputOf(frame).image?.length).toBe(8 * 1024 * 1024)
  })
})
