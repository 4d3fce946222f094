/** A person's side of a socket, for tests: says hello, keeps what arrives, waits for what is to come. */
import { once } from 'node:events'
import { type ClientOptions, WebSocket } from 'ws'
import type { EventFrame, HelloFrame, ServerFrame, WelcomeFrame } from '../../../src/contracts/socket-protocol.js'

export class SocketClient {
  readonly frames: ServerFrame[] = []
  readonly socket: WebSocket
  readonly #waiting = new Set<() => void>()
  closed: { readonly code: number; readonly reason: string } | undefined

  constructor(url: string, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, 'curio.v1', options)
    this.socket.on('message', data => {
      // Our own server's frames, as the protocol has them.
      this.frames.push(JSON.parse(data.toString()) as ServerFrame)
      this.#changed()
    })
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() }
      this.#changed()
    })
    this.socket.on('error', () => {})
  }

  /** An open socket that has said hello and was welcomed. */
  static async enter(url: string, hello: Partial<HelloFrame> = {}, options: ClientOptions = {}): Promise<SocketClient> {
    const client = new SocketClient(url, options)
    await once(client.socket, 'open')
    client.send({ type: 'hello', version: 1, ...hello })
    await client.until(() => client.frames.some(frame => frame.type === 'welcome'))
    return client
  }

  get welcome(): WelcomeFrame {
    const found = this.of('welcome').at(-1)
    if (!found) throw new Error('no welcome has come')
    return found
  }

  get events(): readonly EventFrame[] {
    return this.of('event')
  }

  of<Type extends ServerFrame['type']>(type: Type): Extract<ServerFrame, { type: Type }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { type: Type }> => frame.type === type)
  }

  /** Any value as a frame; a string or bytes as they are. */
  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame))
  }

  say(messageId: string, text: string): void {
    this.send({ type: 'message', messageId, text })
  }

  /** Says it and waits for the end of its turn. */
  async ask(messageId: string, text: string): Promise<readonly EventFrame[]> {
    this.say(messageId, text)
    return await this.answerTo(messageId)
  }

  async answerTo(messageId: string): Promise<readonly EventFrame[]> {
    const own = () => this.events.filter(frame => frame.messageId === messageId)
    await this.until(() => own().some(({ event }) => event.type === 'turn-end' || event.type === 'error'))
    return own()
  }

  /** Settles when the condition holds; it is looked at after each frame and at the end. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.closed)
        throw new Error(`closed (${this.closed.code} ${this.closed.reason}) before it came, after ${JSON.stringify(this.frames.at(-1))}`)
      await new Promise<void>(resolve => this.#waiting.add(resolve))
    }
  }

  async end(): Promise<{ code: number; reason: string }> {
    while (!this.closed) await new Promise<void>(resolve => this.#waiting.add(resolve))
    return this.closed
  }

  /** As a network does it: without a goodbye. */
  async cut(): Promise<void> {
    this.socket.terminate()
    await this.end()
  }

  #changed(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const go of waiting) go()
  }
}

/** The HTTP status that a socket is refused with. */
export async function refusedStatus(url: string, options: ClientOptions = {}): Promise<number | undefined> {
  const socket = new WebSocket(url, 'curio.v1', options)
  socket.on('error', () => {})
  return await new Promise(resolve => {
    socket.once('unexpected-response', (request, response) => {
      request.destroy()
      resolve(response.statusCode)
    })
    socket.once('open', () => {
      socket.terminate()
      resolve(undefined)
    })
  })
}
