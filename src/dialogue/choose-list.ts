/** Of all that was scored, the items that are shown: those above the threshold, as different as is wanted, by chance where that is wanted, nobody beyond its share. */
import {
  aboveThreshold,
  boundExposure,
  bySoftmax,
  diversify,
  type ExposureGroups,
  type OpenPlaces,
  type ScoredItem,
} from '../ranking/index.js'
import type { RankingSettings } from './ranking-settings.js'

export interface ListOptions {
  readonly limit: number
  /** λ of the diversification. */
  readonly lambda: number
  /** How much two items are the same choice, in [0, 1]. */
  readonly similarity: (left: ScoredItem, right: ScoredItem) => number
  readonly settings: Pick<RankingSettings, 'selection' | 'threshold' | 'temperature'>
  /** Numbers in [0, 1) for draws. */
  readonly random: () => number
  /** Who may still have a place; absent where nothing is bounded. */
  readonly exposure?: { readonly places: OpenPlaces; readonly groupsOf: (entry: ScoredItem) => ExposureGroups }
}

/** How many are looked at for a list of this length. */
export function poolOf(limit: number): number {
  return Math.max(30, limit * 5)
}

/** @param items all of which may be shown, best first */
export function chooseList(items: readonly ScoredItem[], options: ListOptions): readonly ScoredItem[] {
  const { limit, exposure, settings } = options
  const passing = settings.selection === 'threshold' ? aboveThreshold(items, settings.threshold) : items
  if (exposure === undefined) return different(passing, limit, options)
  const { places, groupsOf } = exposure
  return boundExposure(different(passing, poolOf(limit), options), { limit, places, groupsOf })
}

function different(
  items: readonly ScoredItem[],
  limit: number,
  { lambda, similarity, settings, random }: ListOptions,
): readonly ScoredItem[] {
  if (settings.selection !== 'softmax') return diversify(items, { limit, similarity, lambda })
  const drawn = diversify(bySoftmax(items, settings.temperature, random), {
    limit,
    similarity: (left, right) => similarity(left.drawn, right.drawn),
    lambda,
  })
  // Chance says who is in the list; who comes first in it is for the score to say.
  return drawn.map(entry => entry.drawn).sort((left, right) => right.score - left.score)
}
