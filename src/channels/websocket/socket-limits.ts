/** What a socket and a session may take of the server's time and memory, beside what the configuration sets. */

export interface SocketLimits {
  /** Milliseconds until the first frame has to be there. */
  readonly helloTimeout: number
  /** Milliseconds between pings; a peer that did not answer the last one is dropped. */
  readonly heartbeat: number
  /** Milliseconds that a turn goes on when nobody listens any more. */
  readonly abandonAfter: number
  /** Milliseconds that a peer gets to close its side. */
  readonly closeGrace: number
  /** Bytes that wait for a slow reader until it is closed. Less than a session's log, so that it can resume. */
  readonly maximumBuffered: number
  /** Refused frames until a socket is closed. */
  readonly maximumRefused: number
  /** Messages of a session that wait or run. */
  readonly maximumQueued: number
  readonly eventsPerSession: number
  readonly bytesPerSession: number
  readonly sessions: number
  /** Bytes of all sessions' logs. */
  readonly bytesInAll: number
}

const mebibyte = 1024 * 1024

export const socketLimits: SocketLimits = {
  helloTimeout: 10_000,
  heartbeat: 30_000,
  abandonAfter: 60_000,
  closeGrace: 2_000,
  maximumBuffered: mebibyte,
  maximumRefused: 20,
  maximumQueued: 8,
  eventsPerSession: 2_000,
  bytesPerSession: 2 * mebibyte,
  sessions: 10_000,
  bytesInAll: 128 * mebibyte,
}
