/** What goes out over one socket: frames in order, and an end to readers that are too slow. */
import { WebSocket } from 'ws'
import type { ClosingReason, ServerFrame } from '../../contracts/socket-protocol.js'
import type { SocketLimits } from './socket-limits.js'

/** Close codes of RFC 6455: going away, policy violation, try again later. */
const closeCodes: Readonly<Record<ClosingReason, number>> = {
  shutdown: 1001,
  'hello-timeout': 1008,
  malformed: 1008,
  protocol: 1008,
  slow: 1013,
  silent: 1001,
  'too-many': 1013,
  expired: 1008,
}

export class Outbox {
  readonly #socket: WebSocket
  readonly #limits: SocketLimits
  /** Bytes that waited right after the history was sent, and whether they have gone out. */
  #history = 0
  #caughtUp = true
  #closing = false

  constructor(socket: WebSocket, limits: SocketLimits) {
    this.#socket = socket
    this.#limits = limits
  }

  /** True once the end was told: nothing is sent or read any more. */
  get closing(): boolean {
    return this.#closing || this.#socket.readyState !== WebSocket.OPEN
  }

  /** Sends a frame, or its JSON text; what comes after the end is dropped. */
  send(frame: ServerFrame | string): void {
    if (this.closing) return
    this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
    const waiting = this.#socket.bufferedAmount
    if (waiting <= this.#limits.maximumBuffered) this.#caughtUp = true
    if (waiting > this.#limits.maximumBuffered + (this.#caughtUp ? 0 : this.#history)) this.close('slow')
  }

  /** Sends what was missed. However much it is, the reader gets the time to catch up. */
  sendHistory(frames: readonly string[]): void {
    if (this.closing) return
    for (const frame of frames) this.#socket.send(frame)
    this.#history = this.#socket.bufferedAmount
    this.#caughtUp = false
  }

  /** Tells why and closes. Who does not close too is cut off, and what waits for a slow reader is freed. */
  close(reason: ClosingReason): void {
    if (this.closing) return
    this.#closing = true
    this.#socket.send(JSON.stringify({ type: 'closing', reason } satisfies ServerFrame))
    this.#socket.close(closeCodes[reason], reason)
    const timer = setTimeout(() => this.#socket.terminate(), this.#limits.closeGrace)
    this.#socket.once('close', () => clearTimeout(timer))
  }
}
