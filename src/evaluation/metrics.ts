/** Measures over counts and rankings; each is 0 where there is nothing to measure. */

/** @example share(3, 4) // 0.75 */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** @example mean([1, 2]) // 1.5 */
export function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
}

export interface Found {
  /** Wanted, and found. */
  found: number
  wanted: number
  /** Returned, and right. */
  right: number
  returned: number
}

/**
 * The harmonic mean of precision and recall.
 *
 * @example f1({ found: 1, wanted: 2, right: 1, returned: 1 }) // 0.667
 */
export function f1({ found, wanted, right, returned }: Found): number {
  const [precision, recall] = [share(right, returned), share(found, wanted)]
  return share(2 * precision * recall, precision + recall)
}

/**
 * nDCG@k with gain 2^g − 1 and discount log2(rank + 1) (Järvelin & Kekäläinen 2002); unlisted items have no gain.
 *
 * @example normalisedGain(['a', 'b'], { b: 1 }) // 0.63
 */
export function normalisedGain(ranked: readonly string[], gains: Readonly<Record<string, number>>, k = 10): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, k).reduce((sum, gain, position) => sum + (2 ** gain - 1) / Math.log2(position + 2), 0)
  return share(discounted(ranked.map(id => gains[id] ?? 0)), discounted(Object.values(gains).sort((left, right) => right - left)))
}

/**
 * Rank of the first wanted id, counted from 1.
 *
 * @example rankOf(['a', 'b'], ['b']) // 2
 */
export function rankOf(ranked: readonly string[], wanted: readonly string[]): number {
  const place = ranked.findIndex(id => wanted.includes(id))
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1
}
