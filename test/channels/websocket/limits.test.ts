import { once } from 'node:events'
import { get } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { socketLimits } from '../../../src/channels/websocket/socket-limits.js'
import { gatedConversations } from './gated-conversations.js'
import { type Given, openSockets } from './open-sockets.js'
import { refusedStatus, SocketClient } from './socket-client.js'

const open = (given: Given = {}) => openSockets({ conversations: gatedConversations(), ...given })

/** Room for all that a test says, and little patience with slow readers. */
const roomyLog: Given = {
  limits: { maximumBuffered: 100_000, bytesPerSession: 64 * 1024 * 1024, closeGrace: 20 },
  server: { maximumBody: 200_000 },
}

const long = 'x'.repeat(100_000)

async function connect(url: string): Promise<SocketClient> {
  const client = new SocketClient(url)
  await once(client.socket, 'open')
  return client
}

async function brokenHandshake(url: string): Promise<number | undefined> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '99',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  const request = get(url.replace('ws:', 'http:'), { headers })
  const [response] = await once(request, 'response')
  request.destroy()
  return response.statusCode
}

afterEach(() => vi.useRealTimers())

describe('who may connect', () => {
  it('is a page of the server itself, of a configured origin, or a program without one', async () => {
    const { url } = await open({ server: { origins: ['https://shop.example'], publicUrl: 'https://curio.example' } })
    const own = new URL(url).origin.replace('ws:', 'http:')
    for (const origin of [own, 'https://shop.example', 'https://curio.example', undefined]) {
      expect(await refusedStatus(url, origin === undefined ? {} : { origin })).toBeUndefined()
    }
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null']) {
      expect([origin, await refusedStatus(url, { origin })]).toEqual([origin, 403])
    }
  })

  it('is nobody at another path', async () => {
    const { url } = await open()
    expect(await refusedStatus(`${url}/other`)).toBe(404)
    expect(await refusedStatus(url.replace('/ws', '/'))).toBe(404)
    expect(await refusedStatus(`${url}?page=1`)).toBeUndefined()
  })

  it('is as many as fit, in all and from one address; who leaves makes room', async () => {
    const { url, channel } = await open({ server: { maximumConnections: 3, maximumConnectionsPerAddress: 2, trustedProxies: 1 } })
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    const one = await SocketClient.enter(url, {}, from('203.0.113.1'))
    await SocketClient.enter(url, {}, from('203.0.113.1'))
    expect(await refusedStatus(url, from('203.0.113.1'))).toBe(503)
    await SocketClient.enter(url, {}, from('203.0.113.2'))
    expect(await refusedStatus(url, from('203.0.113.3'))).toBe(503)
    await one.cut()
    await vi.waitFor(() => expect(channel.openSockets()).toBe(2), 10_000)
    await SocketClient.enter(url, {}, from('203.0.113.3'))
  })

  it('is a client that names no subprotocol, or others too', async () => {
    const { url } = await open()
    for (const [offered, chosen] of [
      [[], ''],
      [['other', 'curio.v1'], 'curio.v1'],
    ] as const) {
      const socket = new WebSocket(url, [...offered])
      await once(socket, 'open')
      expect(socket.protocol).toBe(chosen)
      socket.terminate()
    }
  })

  it('gives a place back when the handshake fails', async () => {
    const { url } = await open({ server: { maximumConnectionsPerAddress: 1 } })
    for (let time = 0; time < 3; time++) expect(await brokenHandshake(url)).toBe(400)
    await vi.waitFor(async () => expect(await refusedStatus(url)).toBeUndefined(), 10_000)
  })
})

describe('the first frame', () => {
  it('has to come in time', async () => {
    const { url } = await open({ limits: { helloTimeout: 20 } })
    const client = await connect(url)
    expect(await client.end()).toEqual({ code: 1008, reason: 'hello-timeout' })
    expect(client.frames).toEqual([{ type: 'closing', reason: 'hello-timeout' }])
  })

  it('is a hello and nothing else; ping is answered before it', async () => {
    const { url } = await open()
    const client = await connect(url)
    client.send({ type: 'ping' })
    client.say('m1', 'hello')
    expect(await client.end()).toEqual({ code: 1008, reason: 'protocol' })
    expect(client.frames).toEqual([{ type: 'pong' }, { type: 'closing', reason: 'protocol' }])
  })

  it('is said once', async () => {
    const { url } = await open()
    const client = await SocketClient.enter(url)
    client.send({ type: 'hello', version: 1 })
    await client.until(() => client.of('error').length === 1)
    expect(client.of('welcome')).toHaveLength(1)
  })
})

describe('messages', () => {
  it('are counted by the minute and refused by their id; the person may send them again later', async () => {
    const { url } = await open({ server: { messagesPerMinute: 2 } })
    const client = await SocketClient.enter(url)
    for (const id of ['a', 'b', 'c']) client.say(id, 'hello')
    await client.until(() => client.of('error').length === 1)
    expect(client.of('error')[0]).toMatchObject({ code: 'RATE_LIMITED', messageId: 'c', message: expect.stringMatching(/again in \d+ s/) })
    client.say('a', 'hello')
    await client.until(() => client.of('accepted').length === 3)
    expect(client.of('accepted').at(-1)).toMatchObject({ messageId: 'a', duplicate: true })
  })

  it('that keep coming beyond the limit close the socket', async () => {
    const { url } = await open({ server: { messagesPerMinute: 1 }, limits: { maximumRefused: 5 } })
    const client = await SocketClient.enter(url)
    for (let number = 0; number < 20; number++) client.say(`m${number}`, 'hello')
    expect(await client.end()).toEqual({ code: 1013, reason: 'too-many' })
    expect(client.of('error')).toHaveLength(5)
  })

  it('larger than a body may be close the socket and harm nobody else', async () => {
    const { url } = await open({ server: { maximumBody: 20_000 } })
    const [client, other] = [await SocketClient.enter(url), await SocketClient.enter(url)]
    client.say('m1', 'x'.repeat(20_001))
    expect(await client.end()).toMatchObject({ code: 1009 })
    expect(await other.ask('m1', 'x'.repeat(19_000))).toHaveLength(3)
  })
})

describe('a peer', () => {
  it('that reads too slowly is closed, and finds all it missed when it comes back', async () => {
    const { url, channel } = await open(roomyLog)
    const slow = await SocketClient.enter(url)
    const writer = await SocketClient.enter(url, { token: slow.welcome.token })
    slow.socket.pause()
    // Until what the kernel holds is full.
    for (let said = 0; channel.openSockets() === 2 && said < 400; said++) await writer.ask(`m${said}`, long)
    expect(channel.openSockets()).toBe(1)
    slow.socket.resume()
    await slow.end()
    const seen = slow.events.at(-1)?.id ?? 0
    expect(seen).toBeLessThan(writer.events.length)
    const back = await SocketClient.enter(url, { token: slow.welcome.token, lastEventId: seen })
    await back.until(() => back.events.at(-1)?.id === writer.events.length)
    expect(back.welcome.resumed).toBe(true)
    expect([...slow.events, ...back.events].map(frame => frame.id)).toEqual(writer.events.map(frame => frame.id))
  })

  it('that has a long history to read gets the time for it, also while more comes', async () => {
    const { url } = await open(roomyLog)
    const writer = await SocketClient.enter(url)
    for (let said = 0; said < 120; said++) await writer.ask(`m${said}`, long)
    const reader = await SocketClient.enter(url, { token: writer.welcome.token })
    reader.socket.pause()
    await writer.ask('meanwhile', 'hello')
    reader.socket.resume()
    await reader.until(() => reader.events.length === writer.events.length)
    expect(reader.events.at(-1)).toEqual(writer.events.at(-1))
  })

  it('that is silent is closed; one that answers stays', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    const { url, channel } = await open()
    const silent = await SocketClient.enter(url, {}, { autoPong: false })
    const alive = await SocketClient.enter(url)
    for (let beat = 0; beat < 3; beat++) {
      const asked = once(alive.socket, 'ping')
      vi.advanceTimersByTime(socketLimits.heartbeat)
      await asked
      // Once round the loop and back: what the client answered has been read.
      for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
    }
    expect(await silent.end()).toEqual({ code: 1001, reason: 'silent' })
    expect([alive.closed, channel.openSockets()]).toEqual([undefined, 1])
  })

  it('whose token has run out is closed, and starts anew', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'] })
    const { url } = await open()
    const client = await SocketClient.enter(url)
    vi.setSystemTime(Date.now() + 31 * 24 * 3600 * 1000)
    vi.advanceTimersByTime(socketLimits.heartbeat)
    expect(await client.end()).toEqual({ code: 1008, reason: 'expired' })
    const { token, sessionId } = client.welcome
    const next = await SocketClient.enter(url, { token })
    expect(next.welcome.sessionId).not.toBe(sessionId)
    expect(next.welcome.expires).toBeGreaterThan(Date.now() / 1000)
  })
})

describe('a server that stops', () => {
  it('tells every socket, stops what runs, and lets nobody in', async () => {
    const script = gatedConversations()
    const { url, channel } = await openSockets({ conversations: script })
    const clients = [await SocketClient.enter(url), await SocketClient.enter(url)]
    clients[0]?.say('m1', 'count 3')
    await clients[0]?.until(() => clients[0]?.events.length === 2)
    await Promise.all([channel.stop('shutdown'), channel.stop('shutdown')])
    for (const client of clients) {
      expect(await client.end()).toEqual({ code: 1001, reason: 'shutdown' })
      expect(client.frames.at(-1)).toEqual({ type: 'closing', reason: 'shutdown' })
    }
    expect(script.aborted).toEqual(['count 3'])
    expect([channel.openSockets(), await refusedStatus(url)]).toEqual([0, 503])
  })

  it('does not wait for a peer that keeps its side open', async () => {
    const { url, channel } = await open({ limits: { closeGrace: 20 } })
    const client = await SocketClient.enter(url)
    client.socket.pause()
    await channel.stop('shutdown')
    expect(channel.openSockets()).toBe(0)
  })
})
