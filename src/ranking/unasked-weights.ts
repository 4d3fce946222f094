/** How much likeness counts where a person asked for nothing, and only showed what they like. */
import { rankingDefaults } from './ranking-defaults.js'

/**
 * Without a request there is only likeness to what was liked, and what others went on to foretells more: `w_S` is scaled by `unaskedLikeness`. Little
 * changes while there is little behaviour, since the affinity itself is bounded by how much is believed of it; nothing where there is none. A hybrid
 * weighted by the situation (Burke 2002, Hybrid recommender systems: survey and experiments); measured in docs/measurements.md.
 *
 * @example unaskedWeights({ similarity: 0.5, behaviour: 0.3 }) // { similarity: 0.25, behaviour: 0.3 }
 */
export function unaskedWeights<Weights extends { readonly similarity: number }>(weights: Weights): Weights {
  return { ...weights, similarity: weights.similarity * rankingDefaults.unaskedLikeness }
}
