/** All that is measured of the list that one query brought. */
import { type Gains, normalisedGain } from './normalised-gain.js'
import { rankOf } from './rank-of.js'
import { f1, share } from './shares.js'

/** Each in [0, 1]. */
export interface RankingQuality {
  /** Of the shown items (k at most), those that are wanted. A list that stops early, since nothing else fits, loses nothing by it. */
  readonly precision: number
  /** Of the wanted items, those among the first k. */
  readonly recall: number
  readonly f1: number
  /** nDCG@k. */
  readonly gain: number
  /** 1 / rank of the first wanted item; 0 beyond the list. */
  readonly reciprocalRank: number
  /** 1 where any of the first k is wanted. */
  readonly hit: number
}

export const qualities = ['precision', 'recall', 'f1', 'gain', 'reciprocalRank', 'hit'] as const satisfies readonly (keyof RankingQuality)[]

/**
 * Holds the first k of a list against the gains of its query; whatever has a gain over 0 is wanted (Manning, Raghavan & Schütze 2008, chapter 8).
 *
 * @param ranked ids, best first, none twice
 * @example rankingQuality(['a', 'b'], { b: 1, c: 1 }, 2) // { precision: 0.5, recall: 0.5, f1: 0.5, gain: 0.39, reciprocalRank: 0.5, hit: 1 }
 */
export function rankingQuality(ranked: readonly string[], gains: Gains, k: number): RankingQuality {
  const list = ranked.slice(0, k)
  const wanted = new Set(Object.keys(gains).filter(id => (gains[id] ?? 0) > 0))
  const right = list.filter(id => wanted.has(id)).length
  return {
    precision: share(right, list.length),
    recall: share(right, wanted.size),
    f1: f1({ found: right, wanted: wanted.size, right, returned: list.length }),
    gain: normalisedGain(list, gains, k),
    reciprocalRank: 1 / rankOf(list, [...wanted]),
    hit: Math.min(1, right),
  }
}
