/** The latest turns by the id that their sender gave them: a message that comes twice is answered once. */
import type { TurnEvent } from '../../contracts/turn.js'
import { RecordedTurn } from './recorded-turn.js'

const capacity = 1000
const lifetimeMilliseconds = 10 * 60 * 1000

interface Kept {
  readonly sessionId: string
  readonly turn: RecordedTurn
  readonly time: number
}

/**
 * @example recorded.begin({ sessionId, messageId: 'm1' }, signal => turns.run(conversation, input, signal)).follow()
 */
export class RecordedTurns {
  readonly #kept = new Map<string, Kept>()

  /** The turn of this message, or a new one where there is none, it was abandoned, or the message has no id. */
  begin(
    message: { sessionId: string; messageId?: string | undefined },
    work: (signal: AbortSignal) => AsyncIterable<TurnEvent>,
  ): RecordedTurn {
    const { sessionId, messageId } = message
    if (messageId === undefined) return new RecordedTurn(work)
    this.#discardOld()
    const key = JSON.stringify([sessionId, messageId])
    const known = this.#kept.get(key)
    if (known && !known.turn.isAbandoned) return known.turn
    const turn = new RecordedTurn(work)
    this.#kept.delete(key)
    this.#kept.set(key, { sessionId, turn, time: performance.now() })
    return turn
  }

  /** Drops what is kept of a session. */
  forget(sessionId: string): void {
    for (const [key, kept] of this.#kept) if (kept.sessionId === sessionId) this.#kept.delete(key)
  }

  #discardOld(): void {
    for (const [key, { time }] of this.#kept) {
      if (this.#kept.size < capacity && performance.now() - time < lifetimeMilliseconds) return
      this.#kept.delete(key)
    }
  }
}
