/** How much the situation counts in the ranking. */
import type { Interest } from '../contracts/interest.js'
import type { RankingSettings } from './ranking-settings.js'

/** So many times its weight where nothing else is said. */
const alone = 8

/** Where only the situation is told ('something for a rainy commute'), it is what is asked for; otherwise it counts as configured. */
export function situationWeights({ wishes, context }: Interest, weights: RankingSettings['weights']): RankingSettings['weights'] {
  const names = wishes.some(
    ({ facet, source, polarity }) => polarity === 'want' && source !== 'context' && !/^(?:price|gender)$/.test(facet),
  )
  return names || Object.keys(context).length === 0 ? weights : { ...weights, context: Math.min(1, weights.context * alone) }
}
