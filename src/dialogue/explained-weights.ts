/** How much likeness counts beside wishes: what a wish was understood from says no more in a vector. */
import type { Interest } from '../contracts/interest.js'
import { contentWords } from '../understanding/index.js'
import type { RankingSettings } from './ranking-settings.js'

/** Of the weight of likeness, what is left where every word became a wish: kinds and synonyms are not quite what was said. */
const left = 0.2

/**
 * Likeness loses weight with the share of words that became wishes: of the hotels in London none is more a hotel in London for being called 'London Hotel'.
 *
 * @example explainedWeights(afterBlueJacket, { similarity: 0.5, attributes: 0.2, … }).similarity // 0.15
 */
export function explainedWeights({ queries, wishes }: Interest, weights: RankingSettings['weights']): RankingSettings['weights'] {
  const words = queries.flatMap(({ text }) => contentWords(text))
  if (words.length === 0) return weights
  const wanted = wishes.filter(({ polarity }) => polarity === 'want')
  const explained = new Set(wanted.flatMap(({ evidence, values }) => contentWords([evidence, ...values].join(' '))))
  const share = words.filter(word => explained.has(word)).length / words.length
  return { ...weights, similarity: weights.similarity * (1 - share ** 2 * (1 - left)) }
}
