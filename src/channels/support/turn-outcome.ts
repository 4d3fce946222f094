/** What a turn came to, for channels that answer in one piece. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnEvent } from '../../contracts/turn.js'
import type { Wish } from '../../contracts/wish.js'

export interface TurnOutcome {
  readonly text: string
  /** The last revision of the list; undefined where the turn showed none. */
  readonly items: readonly Recommendation[] | undefined
  readonly relaxed: readonly Wish[]
  readonly question: { readonly text: string; readonly options: readonly string[] } | undefined
  readonly interest: InterestSummary | undefined
  /** Set when the turn failed. */
  readonly error: { readonly code: string; readonly message: string } | undefined
}

export const noOutcome: TurnOutcome = {
  text: '',
  items: undefined,
  relaxed: [],
  question: undefined,
  interest: undefined,
  error: undefined,
}

/**
 * The outcome after one more event.
 *
 * @example
 * let outcome = noOutcome
 * for await (const event of conversation.turn(input)) outcome = withEvent(outcome, event)
 */
export function withEvent(outcome: TurnOutcome, event: TurnEvent): TurnOutcome {
  switch (event.type) {
    case 'understood':
      return { ...outcome, interest: event.interest }
    case 'items':
      return { ...outcome, items: event.items, relaxed: event.relaxed }
    case 'question':
      return { ...outcome, question: { text: event.text, options: event.options } }
    case 'turn-end':
      return { ...outcome, text: event.text }
    case 'error':
      return { ...outcome, error: { code: event.code, message: event.message } }
    default:
      return outcome
  }
}

/** All of a turn. */
export async function turnOutcome(events: AsyncIterable<TurnEvent>): Promise<TurnOutcome> {
  let outcome = noOutcome
  for await (const event of events) outcome = withEvent(outcome, event)
  return outcome
}
