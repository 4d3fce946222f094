/** The part of the configuration that shapes a list. */
import type { ScoreParts } from '../contracts/recommendation.js'

export interface RankingSettings {
  readonly weights: ScoreParts
  /** In [0, 1]. */
  readonly relevanceFloor: number
  /** λ of maximal marginal relevance. */
  readonly diversity: number
}
