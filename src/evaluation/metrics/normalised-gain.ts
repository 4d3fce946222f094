/** How well a list is ordered, when what is wanted is wanted in degrees. */
import { share } from './shares.js'

/** What items are worth to one query, by id: 0 is nothing; unlisted items have no gain. */
export type Gains = Readonly<Record<string, number>>

/**
 * nDCG@k with gain 2^g − 1 and discount log2(rank + 1) (Järvelin & Kekäläinen 2002), in [0, 1]; 0 where nothing has a gain.
 *
 * @example normalisedGain(['a', 'b'], { b: 1 }) // 0.63
 */
export function normalisedGain(ranked: readonly string[], gains: Gains, k = 10): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, k).reduce((sum, gain, position) => sum + (2 ** gain - 1) / Math.log2(position + 2), 0)
  const own = (id: string) => (Object.hasOwn(gains, id) ? (gains[id] ?? 0) : 0)
  return share(discounted(ranked.map(own)), discounted(Object.values(gains).sort((left, right) => right - left)))
}
