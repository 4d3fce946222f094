/** The door that every channel uses: one session's turns. */
import type { Interest, InterestSummary } from './interest.js'
import type { TurnEvent, TurnInput } from './turn.js'

export interface Conversation {
  readonly sessionId: string
  /** One turn, to its `turn-end` or `error`. Never throws: what goes wrong is an `error` event. */
  turn(input: TurnInput, options?: { signal?: AbortSignal }): AsyncIterable<TurnEvent>
  /** What is believed now, for people; without a turn. */
  interest(): InterestSummary
  /** The same as plain data, all of it. */
  data(): Interest
}

export interface ConversationFactory {
  /** Continues the session of this id, or starts one. */
  open(sessionId?: string): Conversation
  /** Deletes what is kept of a session: interest, reactions, events. */
  forget(sessionId: string): Promise<void>
}
