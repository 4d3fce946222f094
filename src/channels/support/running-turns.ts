/** The turns that are running on all channels, so that a stopping server can let them finish. */
import type { Conversation } from '../../contracts/conversation.js'
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'

/**
 * @example for await (const event of turns.run(conversation, { text: 'a tent' }, signal)) send(event)
 */
export class RunningTurns {
  readonly #stopping = new AbortController()
  readonly #running = new Set<Promise<void>>()

  get count(): number {
    return this.#running.size
  }

  /** The same events as `conversation.turn`; ended by an `ABORTED` error when `signal` or the end of the grace time aborts it. */
  async *run(conversation: Conversation, input: TurnInput, signal?: AbortSignal): AsyncGenerator<TurnEvent> {
    let ended = () => {}
    const running = new Promise<void>(resolve => {
      ended = resolve
    })
    this.#running.add(running)
    const signals = [this.#stopping.signal, ...(signal ? [signal] : [])]
    try {
      yield* conversation.turn(input, { signal: AbortSignal.any(signals) })
    } finally {
      this.#running.delete(running)
      ended()
    }
  }

  /** Waits for the running turns, at most `graceMilliseconds`; then aborts those that are left and waits for their end. */
  async drain(graceMilliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.#stopping.abort(), graceMilliseconds)
    while (this.#running.size > 0) await Promise.all(this.#running)
    clearTimeout(timer)
    this.#stopping.abort()
  }
}
