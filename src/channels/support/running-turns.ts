/** The turns that are running on all channels, so that a stopping server can let them finish. */
import type { Conversation } from '../../contracts/conversation.js'
import type { TurnEvent, TurnInput } from '../../contracts/turn.js'
import { CurioError } from '../../errors.js'

/**
 * @example for await (const event of turns.run(conversation, { text: 'a tent' }, signal)) send(event)
 */
export class RunningTurns {
  readonly #stopping = new AbortController()
  readonly #running = new Set<Promise<void>>()
  #isStopping = false

  get count(): number {
    return this.#running.size
  }

  /** True from the call of {@link drain} on: no new turn begins. */
  get isStopping(): boolean {
    return this.#isStopping
  }

  /** @throws CurioError SERVER_STOPPING */
  assertOpen(): void {
    if (this.#isStopping) throw new CurioError('SERVER_STOPPING', 'The server is stopping.')
  }

  /** The same events as `conversation.turn`; ended by an `ABORTED` error when `signal` or the end of the grace time aborts it. */
  async *run(conversation: Conversation, input: TurnInput, signal?: AbortSignal): AsyncGenerator<TurnEvent> {
    if (this.#isStopping) {
      yield { type: 'error', code: 'SERVER_STOPPING', message: 'The server is stopping.' }
      return
    }
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
    this.#isStopping = true
    const timer = setTimeout(() => this.#stopping.abort(), graceMilliseconds)
    while (this.#running.size > 0) await Promise.all(this.#running)
    clearTimeout(timer)
    this.#stopping.abort()
  }
}
