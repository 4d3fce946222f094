/** What was asked for over the conversation, weighed by age. */
import type { Interest } from '../contracts/interest.js'
import { interestDefaults } from './interest-defaults.js'

export interface WeightedQuery {
  readonly text: string
  readonly image?: string
  /** In (0, 1]; the newest has 1. */
  readonly weight: number
}

/**
 * Queries, newest first, with weight `decay^age`; the age counts turns since the newest query, so that turns without words
 * (a like, a 'why?') do not fade what was asked. The interest vector is their weighted sum (DESIGN.md, after Rocchio 1971).
 *
 * @example
 * decayedQueries(interest) // [{ text: 'waterproof boots', weight: 1 }, { text: 'boots', weight: 0.6 }]
 */
export function decayedQueries(interest: Interest, decay: number = interestDefaults.queryDecay): readonly WeightedQuery[] {
  const newest = interest.queries.at(-1)?.turn ?? 0
  return interest.queries
    .map(({ turn, text, image }) => ({ text, ...(image === undefined ? {} : { image }), weight: decay ** (newest - turn) }))
    .reverse()
}
