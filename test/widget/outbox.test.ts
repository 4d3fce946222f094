/** What a page keeps of its messages, and its socket that comes back. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MessageFrame } from '../../src/contracts/socket-protocol.js'
import { type KeyValueStore, readKey, writeKey } from '../../src/widget/session/key-value-store.js'
import { Outbox } from '../../src/widget/session/outbox.js'
import { ReconnectingSocket, type SocketLike } from '../../src/widget/session/reconnecting-socket.js'
import { serverAddress } from '../../src/widget/session/server-address.js'
import { count, either, list, optional, record, text, yesOrNo } from '../../src/widget/session/shape.js'

class MemoryStore implements KeyValueStore {
  readonly kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.kept.set(key, value)
  removeItem = (key: string) => void this.kept.delete(key)
}

const forbidden = (): never => {
  throw new Error('forbidden')
}
const forbiddenStore: KeyValueStore = { getItem: forbidden, setItem: forbidden, removeItem: forbidden }
const message = (messageId: string): MessageFrame => ({ type: 'message', messageId, text: messageId })

describe('a store', () => {
  test('gives back what was written, and null for what was not or was spoilt', () => {
    const store = new MemoryStore()
    fc.assert(
      fc.property(fc.json(), json => {
        const value: unknown = JSON.parse(json)
        writeKey(store, 'key', value)
        expect(readKey(store, 'key')).toEqual(value)
      }),
    )
    store.kept.set('key', '{ spoilt')
    expect(readKey(store, 'key')).toBeNull()
    expect(readKey(store, 'other')).toBeNull()
  })

  test('forgets what is undefined, and one that is forbidden is no error', () => {
    const store = new MemoryStore()
    writeKey(store, 'key', 1)
    writeKey(store, 'key', undefined)
    expect(store.kept.size).toBe(0)
    writeKey(forbiddenStore, 'key', 1)
    expect(readKey(forbiddenStore, 'key')).toBeNull()
  })
})

describe('messages on their way', () => {
  test('wait in order until each is settled, over a reload too', () => {
    const store = new MemoryStore()
    const outbox = new Outbox(store, 'unsent')
    for (const id of ['a', 'b', 'c']) outbox.add(message(id))
    expect(outbox.settle('b')).toEqual(message('b'))
    expect(outbox.settle('b')).toBeUndefined()
    expect(new Outbox(store, 'unsent').waiting).toEqual([message('a'), message('c')])
    expect(new Outbox(store, 'other shop').waiting).toEqual([])
  })

  test('leave nothing in the store when all are settled or cleared', () => {
    const store = new MemoryStore()
    const outbox = new Outbox(store, 'unsent')
    outbox.add(message('a'))
    outbox.settle('a')
    expect(store.kept.size).toBe(0)
    outbox.add(message('b'))
    outbox.clear()
    expect([store.kept.size, outbox.waiting]).toEqual([0, []])
  })

  test('are kept by the page where the browser forbids storage', () => {
    const outbox = new Outbox(forbiddenStore, 'unsent')
    outbox.add(message('a'))
    expect(outbox.waiting).toEqual([message('a')])
  })

  test('are only those of a message’s shape, whatever someone else wrote there', () => {
    const strangers = [
      null,
      7,
      {},
      { type: 'hello' },
      { type: 'message' },
      { type: 'message', messageId: 3 },
      { type: 'message', messageId: 'x', text: 1 },
    ]
    const store = new MemoryStore()
    writeKey(store, 'unsent', [...strangers, message('mine')])
    expect(new Outbox(store, 'unsent').waiting).toEqual([message('mine')])
    fc.assert(
      fc.property(fc.json(), json => {
        store.kept.set('unsent', json)
        for (const { type, messageId } of new Outbox(store, 'unsent').waiting)
          expect([type, typeof messageId]).toEqual(['message', 'string'])
      }),
    )
  })
})

describe('a socket', () => {
  class FakeSocket implements SocketLike {
    readonly sent: unknown[] = []
    isClosed = false
    readonly #listeners = new Map<string, ((event: { readonly data: unknown }) => void)[]>()
    addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])
    }
    send(data: string): void {
      this.sent.push(JSON.parse(data))
    }
    close(): void {
      this.isClosed = true
    }
    tell(type: 'open' | 'close' | 'message', data?: unknown): void {
      for (const listener of this.#listeners.get(type) ?? []) listener({ data })
    }
  }

  function start(open?: () => SocketLike) {
    const sockets: FakeSocket[] = []
    const heard: unknown[] = []
    const socket = new ReconnectingSocket({
      open:
        open ??
        (() => {
          const next = new FakeSocket()
          sockets.push(next)
          return next
        }),
      onOpen: () => heard.push('open'),
      onData: data => heard.push(data),
      onDown: () => heard.push('down'),
      random: () => 1,
    })
    socket.connect()
    return { socket, sockets, heard }
  }

  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('sends only while it is open', () => {
    const { socket, sockets, heard } = start()
    expect(socket.send({ type: 'ping' })).toBe(false)
    sockets[0]?.tell('open')
    expect(socket.send({ type: 'cancel' })).toBe(true)
    expect(sockets[0]?.sent).toEqual([{ type: 'cancel' }])
    sockets[0]?.tell('message', 'hello')
    expect(heard).toEqual(['open', 'hello'])
  })

  test('comes back after it closed, with longer waits until the server has greeted', () => {
    const { socket, sockets } = start()
    const waits = [500, 1000, 2000]
    for (const [index, wait] of waits.entries()) {
      sockets[index]?.tell('close')
      vi.advanceTimersByTime(wait - 1)
      expect(sockets).toHaveLength(index + 1)
      vi.advanceTimersByTime(1)
      expect(sockets).toHaveLength(index + 2)
    }
    socket.settled()
    sockets.at(-1)?.tell('close')
    vi.advanceTimersByTime(500)
    expect(sockets).toHaveLength(5)
  })

  test('asks a silent server for a sign of life and gives it up when none comes', () => {
    const { sockets, heard } = start()
    sockets[0]?.tell('open')
    vi.advanceTimersByTime(20_000)
    expect(sockets[0]?.sent).toEqual([{ type: 'ping' }])
    sockets[0]?.tell('message', 'pong')
    vi.advanceTimersByTime(34_999)
    expect(sockets).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect([sockets.length, sockets[0]?.isClosed, heard.at(-1)]).toEqual([2, true, 'down'])
  })

  test('that was given up is not heard any more, and one that was left stays away', () => {
    const { socket, sockets, heard } = start()
    socket.connect()
    sockets[0]?.tell('message', 'late')
    sockets[0]?.tell('close')
    expect(heard).toEqual([])
    socket.disconnect()
    vi.advanceTimersByTime(120_000)
    expect(sockets).toHaveLength(2)
  })

  test('that the page’s policy forbids is tried again without an error', () => {
    let tries = 0
    start(() => {
      tries++
      return forbidden()
    })
    vi.advanceTimersByTime(1500)
    expect(tries).toBe(3)
  })
})

test('shapes let through what they describe and nothing else', () => {
  const person = record({ name: text, age: optional(count), tags: list(either(text, yesOrNo)) })
  expect(person({ name: 'Ada', tags: ['a', true], more: 1 })).toBe(true)
  for (const value of [null, 'Ada', {}, { name: 1, tags: [] }, { name: 'Ada', tags: [1] }, { name: 'Ada', tags: [], age: 1.5 }])
    expect(person(value)).toBe(false)
})

test('the address of a server ends with a slash, whatever the page says', () => {
  fc.assert(
    fc.property(fc.string(), told => {
      expect(serverAddress(told, 'https://shop.example/bags', 'https://cdn.example/curio-chat.js')).toMatch(/\/$/)
    }),
  )
})
