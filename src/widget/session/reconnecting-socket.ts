/** A socket that comes back: with waiting that grows, at once when the browser is online again, and when it has gone silent. */
import { backoff } from './backoff.js'

/** What of a browser's WebSocket is used. */
export interface SocketLike {
  addEventListener(type: 'open' | 'close', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  send(data: string): void
  close(): void
}

export interface ReconnectingSocketOptions {
  readonly open: () => SocketLike
  readonly onOpen: () => void
  readonly onData: (data: unknown) => void
  readonly onDown: () => void
  readonly random?: () => number
}

/** Milliseconds of silence after which the server is asked for a sign of life, and after which it is given up. */
const silence = { ask: 20_000, giveUp: 35_000 }

export class ReconnectingSocket {
  readonly #options: ReconnectingSocketOptions
  #socket: SocketLike | undefined
  #isOpen = false
  #attempt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #ask: ReturnType<typeof setTimeout> | undefined
  #giveUp: ReturnType<typeof setTimeout> | undefined

  constructor(options: ReconnectingSocketOptions) {
    this.#options = options
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Opens at once, in place of what is open or waited for. */
  connect(): void {
    this.disconnect()
    const socket = this.#tryToOpen()
    this.#socket = socket
    if (!socket) {
      this.#comeBack()
      return
    }
    // What a socket says after it was given up is not heard.
    const whileCurrent = (act: () => void) => {
      if (this.#socket === socket) act()
    }
    socket.addEventListener('open', () => whileCurrent(() => this.#opened()))
    socket.addEventListener('message', ({ data }) => whileCurrent(() => this.#heard(data)))
    socket.addEventListener('close', () => whileCurrent(() => this.#closed()))
  }

  /** The server has greeted: the next wait is a short one again. */
  settled(): void {
    this.#attempt = 0
  }

  disconnect(): void {
    for (const timer of [this.#retry, this.#ask, this.#giveUp]) clearTimeout(timer)
    const socket = this.#socket
    this.#socket = undefined
    this.#isOpen = false
    socket?.close()
  }

  /** @returns false where nothing is open; nothing is kept for later here. */
  send(frame: object): boolean {
    if (!this.#isOpen) return false
    this.#socket?.send(JSON.stringify(frame))
    return true
  }

  #opened(): void {
    this.#isOpen = true
    this.#listen()
    this.#options.onOpen()
  }

  #heard(data: unknown): void {
    this.#listen()
    this.#options.onData(data)
  }

  #closed(): void {
    this.disconnect()
    this.#comeBack()
    this.#options.onDown()
  }

  #tryToOpen(): SocketLike | undefined {
    try {
      return this.#options.open()
    } catch {
      // An address that the page's policy forbids throws at once.
      return undefined
    }
  }

  #comeBack(): void {
    this.#retry = setTimeout(() => this.connect(), backoff(this.#attempt++, this.#options.random))
  }

  #listen(): void {
    clearTimeout(this.#ask)
    clearTimeout(this.#giveUp)
    this.#ask = setTimeout(() => this.send({ type: 'ping' }), silence.ask)
    this.#giveUp = setTimeout(() => {
      this.connect()
      this.#options.onDown()
    }, silence.giveUp)
  }
}
