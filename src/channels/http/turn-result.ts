/** A turn's events as one answer. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { TurnEvent } from '../../contracts/turn.js'
import type { Understanding } from '../../contracts/understanding.js'
import type { Facet, Wish } from '../../contracts/wish.js'

export interface TurnResult {
  readonly sessionId: string
  readonly turnId: string
  readonly text: string
  /** The last list shown. */
  readonly items: readonly Recommendation[]
  readonly relaxed: readonly Wish[]
  readonly question: { readonly text: string; readonly facet: Facet; readonly options: readonly string[] } | null
  readonly understood: Understanding | null
  readonly interest: InterestSummary
  readonly events: readonly TurnEvent[]
}

/** @param interest What is believed after the turn. */
export function turnResult(sessionId: string, events: readonly TurnEvent[], interest: InterestSummary): TurnResult {
  const start = events.find(event => event.type === 'turn-start')
  const shown = events.findLast(event => event.type === 'items')
  const understood = events.findLast(event => event.type === 'understood')
  const question = events.findLast(event => event.type === 'question')
  const end = events.findLast(event => event.type === 'turn-end')
  return {
    sessionId,
    turnId: start?.turnId ?? '',
    text: end?.text ?? '',
    items: shown?.items ?? [],
    relaxed: shown?.relaxed ?? [],
    question: question ? { text: question.text, facet: question.facet, options: question.options } : null,
    understood: understood?.understanding ?? null,
    interest,
    events,
  }
}
