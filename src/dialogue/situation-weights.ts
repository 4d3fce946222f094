/** How much the situation counts in the ranking. */
import type { Interest } from '../contracts/interest.js'
import type { RankingSettings } from './ranking-settings.js'

/** So many times its weight where nothing else is said. */
const alone = 8

/** What is chosen most, where nothing at all is known of what a person wants: whatever it weighs, it is all there is. */
const fewest = 0.05

/**
 * Where only the situation is told ('something for a rainy commute'), it is what is asked for; otherwise it counts as configured. To a stranger
 * who asks for nothing in particular, what many chose is shown.
 */
export function situationWeights(interest: Interest, weights: RankingSettings['weights']): RankingSettings['weights'] {
  const { wishes, context, queries, reactions } = interest
  const isStranger = wishes.length + queries.length + reactions.length === 0 && Object.keys(context).length === 0
  if (isStranger) return { ...weights, popularity: Math.max(weights.popularity, fewest) }
  const names = wishes.some(
    ({ facet, source, polarity }) => polarity === 'want' && source !== 'context' && !/^(?:price|gender)$/.test(facet),
  )
  return names || Object.keys(context).length === 0 ? weights : { ...weights, context: Math.min(1, weights.context * alone) }
}
