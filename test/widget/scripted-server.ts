/** A WebSocket server on loopback that does what a test tells it: for what the real one does only by accident. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import type { ClientFrame, EventFrame, ServerFrame } from '../../src/contracts/socket-protocol.js'
import { ChatSession } from '../../src/widget/session/chat-session.js'
import type { KeyValueStore } from '../../src/widget/session/key-value-store.js'

export class ScriptedServer {
  /** All that clients sent, oldest first. */
  readonly received: ClientFrame[] = []
  /** What it answers; nothing without. */
  answer: (frame: ClientFrame) => readonly ServerFrame[] = () => []
  readonly #server: WebSocketServer
  readonly #sessions = new Set<ChatSession>()

  private constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', socket =>
      socket.on('message', data => {
        // The client under test sends frames of the protocol; what else it sends fails the test's expectations.
        const frame = JSON.parse(String(data)) as ClientFrame
        this.received.push(frame)
        for (const reply of this.answer(frame)) socket.send(JSON.stringify(reply))
      }),
    )
  }

  static async open(): Promise<ScriptedServer> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await once(server, 'listening')
    return new ScriptedServer(server)
  }

  get messages() {
    return this.received.filter(frame => frame.type === 'message')
  }

  get hellos() {
    return this.received.filter(frame => frame.type === 'hello')
  }

  send(...frames: readonly (ServerFrame | object)[]): void {
    for (const socket of this.#server.clients) for (const frame of frames) socket.send(JSON.stringify(frame))
  }

  /** Ends every socket, as a server that falls over does. */
  cut(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }

  /** A client of this server; what it keeps lies in the given stores. */
  client(tokens = memoryStore(), unsent = memoryStore(), news: EventFrame[] = []): ChatSession {
    // A server that listens at a port has an address of this kind.
    const { port } = this.#server.address() as AddressInfo
    const session = new ChatSession({
      openSocket: () => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}`)
        // Where a browser only closes, this one throws unless somebody listens.
        socket.on('error', () => {})
        return socket
      },
      language: () => 'en',
      tokens,
      unsent,
      name: 'test',
      onChange: () => {},
      onNews: frame => news.push(frame),
      // No waiting: the first attempt to come back follows after a quarter of a second.
      random: () => 0,
    })
    this.#sessions.add(session)
    session.start()
    return session
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) session.stop()
    this.cut()
    this.#server.close()
  }
}

export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>()
  return {
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => {
      values.set(key, value)
    },
    removeItem: key => {
      values.delete(key)
    },
  }
}
