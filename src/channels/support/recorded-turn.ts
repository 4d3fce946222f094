/** One running or finished turn that can be followed more than once, from any event on. */
import type { TurnEvent } from '../../contracts/turn.js'
import { CurioError } from '../../errors.js'

export interface NumberedEvent {
  /** Counts from 1. */
  readonly id: number
  readonly event: TurnEvent
}

/**
 * Begins at once. When the last of its followers leaves before its end, the turn is aborted.
 *
 * @example
 * const turn = new RecordedTurn(signal => conversation.turn(input, { signal }))
 * for await (const { id, event } of turn.follow()) send(id, event)
 */
export class RecordedTurn {
  readonly #events: TurnEvent[] = []
  readonly #abort = new AbortController()
  #wake = new AbortController()
  #followers = 0
  #ended = false

  constructor(begin: (signal: AbortSignal) => AsyncIterable<TurnEvent>) {
    void this.#record(begin(this.#abort.signal))
  }

  /** True when it was left before its end, and so has no answer to repeat. */
  get isAbandoned(): boolean {
    return this.#abort.signal.aborted
  }

  /** The events after the one numbered `after`, past and to come; ends early when `signal` aborts. */
  async *follow(options: { after?: number; signal?: AbortSignal } = {}): AsyncGenerator<NumberedEvent> {
    this.#followers++
    try {
      for (let id = (options.after ?? 0) + 1; !options.signal?.aborted; id++) {
        const event = await this.#eventAt(id - 1, options.signal)
        if (!event) return
        yield { id, event }
      }
    } finally {
      this.#followers--
      if (this.#followers === 0 && !this.#ended) this.#abort.abort()
    }
  }

  async #eventAt(index: number, signal: AbortSignal | undefined): Promise<TurnEvent | undefined> {
    while (index >= this.#events.length) {
      if (this.#ended || signal?.aborted) return undefined
      await aborted(AbortSignal.any([this.#wake.signal, ...(signal ? [signal] : [])]))
    }
    return this.#events[index]
  }

  async #record(events: AsyncIterable<TurnEvent>): Promise<void> {
    try {
      for await (const event of events) {
        this.#events.push(event)
        this.#tell()
      }
    } catch (error) {
      const { code, message } = CurioError.from(error)
      this.#events.push({ type: 'error', code, message })
    }
    this.#ended = true
    this.#tell()
  }

  #tell(): void {
    const waiting = this.#wake
    this.#wake = new AbortController()
    waiting.abort()
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
