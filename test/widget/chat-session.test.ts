import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ClientFrame, EventFrame, ServerFrame } from '../../src/contracts/socket-protocol.js'
import { frames, turnEvents, welcome } from './frames.js'
import { memoryStore, ScriptedServer } from './scripted-server.js'

const until = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 10 })
const history = frames({ messageId: 'm', events: turnEvents('red') })

/** Greets, and accepts every message without answering it. */
function accepting(frame: ClientFrame): readonly ServerFrame[] {
  if (frame.type === 'hello' || frame.type === 'restart') return [welcome()]
  return frame.type === 'message' ? [{ type: 'accepted', messageId: frame.messageId, duplicate: false }] : []
}

describe('a chat session', () => {
  let server: ScriptedServer

  beforeEach(async () => {
    server = await ScriptedServer.open()
    server.answer = accepting
  })
  afterEach(() => server.close())

  test('greets, and keeps the token for the next time', async () => {
    const tokens = memoryStore()
    const session = server.client(tokens)
    await until(() => expect(session.connection).toBe('online'))
    expect(session.greeting).toBe('Hello!')
    session.stop()
    server.client(tokens)
    await until(() => expect(server.hellos).toHaveLength(2))
    expect(server.hellos.map(hello => hello.type === 'hello' && hello.token)).toEqual([undefined, 't'])
  })

  test('resumes after the last event that it has shown', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    server.send(...history.slice(0, 4))
    await until(() => expect(session.transcript.lastEventId).toBe(4))
    server.answer = frame => (frame.type === 'hello' ? [welcome({ resumed: true, lastEventId: 7 }), ...history.slice(4)] : [])
    server.cut()
    await until(() => expect(session.isAnswering).toBe(false))
    expect(server.hellos.at(-1)).toMatchObject({ token: 't', lastEventId: 4 })
    expect(session.transcript.turns).toMatchObject([{ text: 'About red there is this.' }])
  })

  test('a message that was accepted but never begun is sent again, with its own id', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    const messageId = session.send({ text: 'red' })
    await until(() => expect(server.messages).toHaveLength(1))
    server.cut()
    await until(() => expect(server.messages).toHaveLength(2))
    expect(server.messages.map(message => message.type === 'message' && message.messageId)).toEqual([messageId, messageId])
    server.send(...history.map(frame => ({ ...frame, messageId })))
    await until(() => expect(session.waiting).toEqual([]))
    server.cut()
    await until(() => expect(server.hellos).toHaveLength(3))
    await until(() => expect(session.connection).toBe('online'))
    expect(server.messages).toHaveLength(2)
  })

  test('a duplicate is not sent a third time', async () => {
    server.answer = frame =>
      frame.type === 'message' ? [{ type: 'accepted', messageId: frame.messageId, duplicate: true }] : accepting(frame)
    const session = server.client()
    session.send({ text: 'red' })
    await until(() => expect(server.messages).toHaveLength(1))
    await until(() => expect(session.waiting).toEqual([]))
  })

  test('what is written before there is a connection goes in order, once', async () => {
    const session = server.client()
    for (const text of ['one', 'two', 'three']) session.send({ text })
    await until(() => expect(server.messages).toHaveLength(3))
    expect(server.messages.map(message => message.type === 'message' && message.text)).toEqual(['one', 'two', 'three'])
  })

  test('what is unsent survives the page', async () => {
    const unsent = memoryStore()
    const before = server.client(memoryStore(), unsent)
    before.stop()
    before.send({ text: 'red' })
    server.client(memoryStore(), unsent)
    await until(() => expect(server.messages).toMatchObject([{ text: 'red' }]))
  })

  test('a message that is turned away is told with its reason, and can be tried again', async () => {
    server.answer = frame =>
      frame.type === 'message'
        ? [{ type: 'error', code: 'RATE_LIMITED', message: 'Slower.', messageId: frame.messageId }]
        : accepting(frame)
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    const messageId = session.send({ text: 'red' })
    await until(() => expect(session.refused).toMatchObject([{ reason: 'Slower.' }]))
    expect(session.waiting).toEqual([])
    server.answer = accepting
    session.retry(messageId)
    await until(() => expect(server.messages).toHaveLength(2))
    expect(session.refused).toEqual([])
  })

  test('a gap in the events asks for the whole history, once', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    server.answer = frame => (frame.type === 'hello' ? [welcome({ resumed: true, lastEventId: 7 }), ...history] : [])
    server.send(...history.slice(0, 2), ...history.slice(5))
    await until(() => expect(session.transcript.turns).toMatchObject([{ text: 'About red there is this.', isRunning: false }]))
    expect(server.hellos).toHaveLength(2)
    expect(server.hellos.at(-1)).not.toHaveProperty('lastEventId')
  })

  test('an event of an unknown kind is no gap', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    const strange = { type: 'event', id: 8, messageId: 'm', event: { type: 'hologram' } }
    const [next] = frames({ messageId: 'n', events: turnEvents('blue') }).map(frame => ({ ...frame, id: 9 }))
    server.send(...history, strange, ...(next ? [next] : []))
    await until(() => expect(session.transcript.lastEventId).toBe(9))
    expect(server.hellos).toHaveLength(1)
  })

  test('after a loss, what was shown stays and what follows joins on', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    server.send(...history.slice(0, 4))
    await until(() => expect(session.isAnswering).toBe(true))
    const later = frames({ messageId: 'n', events: turnEvents('blue') }).map(frame => ({ ...frame, id: frame.id + 1_000_000 }))
    server.answer = frame => (frame.type === 'hello' ? [welcome({ resumed: false, lastEventId: 1_000_007 }), ...later] : [])
    server.cut()
    await until(() => expect(session.transcript.lastEventId).toBe(1_000_007))
    expect(session.transcript.turns.map(turn => turn.said?.text)).toEqual(['red', 'blue'])
    expect(session.isAnswering).toBe(false)
    expect(server.hellos).toHaveLength(2)
  })

  test('tells news from history', async () => {
    const news: EventFrame[] = []
    server.answer = frame => (frame.type === 'hello' ? [welcome({ lastEventId: 3 }), ...history] : [])
    const session = server.client(memoryStore(), memoryStore(), news)
    await until(() => expect(session.transcript.lastEventId).toBe(7))
    expect(news.map(({ id }) => id)).toEqual([4, 5, 6, 7])
  })

  test('cancels, and starts again', async () => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    server.send(...history.slice(0, 4))
    await until(() => expect(session.isAnswering).toBe(true))
    session.cancel()
    expect(session.isAnswering).toBe(false)
    server.answer = () => [welcome({ sessionId: 'another', token: 'u' })]
    session.restart()
    await until(() => expect(session.transcript.turns).toEqual([]))
    expect(server.received.slice(-2)).toEqual([{ type: 'cancel' }, { type: 'restart' }])
  })

  test('a restart without a connection leaves the old session too', async () => {
    const tokens = memoryStore()
    const session = server.client(tokens)
    await until(() => expect(session.connection).toBe('online'))
    session.stop()
    session.restart()
    session.start()
    await until(() => expect(server.hellos).toHaveLength(2))
    expect(server.hellos.at(-1)).not.toHaveProperty('token')
  })

  test('follows another tab to its new session, and only there', async () => {
    const tokens = memoryStore()
    const session = server.client(tokens)
    await until(() => expect(session.connection).toBe('online'))
    session.follow('curio:test')
    session.follow('something else')
    tokens.setItem('curio:test', JSON.stringify({ sessionId: 'another', token: 'u' }))
    session.follow('curio:test')
    await until(() => expect(server.hellos).toHaveLength(2))
    expect(server.hellos.at(-1)).toMatchObject({ token: 'u' })
  })

  test.each(['malformed', 'protocol'] as const)('does not come back after %s', async reason => {
    const session = server.client()
    await until(() => expect(session.connection).toBe('online'))
    server.send({ type: 'closing', reason })
    await until(() => expect(session.connection).toBe('refused'))
    session.start()
    expect(session.connection).toBe('refused')
  })

  test('storage that is full or forbidden is no obstacle', async () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    const broken = { getItem: forbidden, setItem: forbidden, removeItem: forbidden }
    const session = server.client(broken, broken)
    session.send({ text: 'red' })
    await until(() => expect(server.messages).toHaveLength(1))
  })
})
