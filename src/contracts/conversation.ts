/** The door that every channel uses: one session's turns. */
import type { TurnEvent, TurnInput } from './turn.js'

export interface Conversation {
  readonly sessionId: string
  /** One turn, to its `turn-end` or `error`. Never throws: what goes wrong is an `error` event. */
  turn(input: TurnInput, options?: { signal?: AbortSignal }): AsyncIterable<TurnEvent>
}

export interface ConversationFactory {
  /** Continues the session of this id, or starts one. */
  open(sessionId?: string): Conversation
}
