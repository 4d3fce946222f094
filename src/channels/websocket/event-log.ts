/** The newest events of one session as they were sent, so that who was away gets exactly what was missed. */
import type { EventFrame, SessionEvent } from '../../contracts/socket-protocol.js'

export interface EventLogOptions {
  readonly maximumEvents: number
  readonly maximumBytes: number
  /** The number before the first id. 0 is a session whose first event is still to come. */
  readonly before?: number
}

export interface EventLogPart {
  /** JSON text of {@link EventFrame}s, in order, without a gap. */
  readonly frames: readonly string[]
  /** False when events between the one asked for and these are gone. */
  readonly complete: boolean
}

/**
 * @example
 * log.append('m1', { type: 'text-delta', text: 'Hello' }) // '{"type":"event","id":1,…}'
 * log.since(0) // { frames: ['{"type":"event","id":1,…}'], complete: true }
 */
export class EventLog {
  readonly #options: EventLogOptions
  readonly #frames = new Map<number, { readonly text: string; readonly bytes: number }>()
  #lastId: number
  #bytes = 0

  constructor(options: EventLogOptions) {
    this.#options = options
    this.#lastId = options.before ?? 0
  }

  get lastId(): number {
    return this.#lastId
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The frame to send. It is kept until newer ones need its room. */
  append(messageId: string, event: SessionEvent): string {
    const frame: EventFrame = { type: 'event', id: ++this.#lastId, messageId, event }
    const text = JSON.stringify(frame)
    const bytes = Buffer.byteLength(text)
    this.#frames.set(frame.id, { text, bytes })
    this.#bytes += bytes
    const { maximumEvents, maximumBytes } = this.#options
    while (this.#frames.size > maximumEvents || this.#bytes > maximumBytes) this.#dropOldest()
    return text
  }

  /** What came after an id; all that is kept when the log does not reach back to it, or it is none of this log's. */
  since(lastEventId: number): EventLogPart {
    const first = this.#lastId - this.#frames.size + 1
    const complete = lastEventId >= first - 1 && lastEventId <= this.#lastId
    const skipped = complete ? lastEventId - first + 1 : 0
    return { frames: [...this.#frames.values()].slice(skipped).map(frame => frame.text), complete }
  }

  /** Drops what came before an id; without one, everything. */
  forget(before = Number.POSITIVE_INFINITY): void {
    while (this.#frames.size > 0 && this.#lastId - this.#frames.size + 1 < before) this.#dropOldest()
  }

  #dropOldest(): void {
    const id = this.#lastId - this.#frames.size + 1
    this.#bytes -= this.#frames.get(id)?.bytes ?? 0
    this.#frames.delete(id)
  }
}
