/** Ranking quality of one query. */

/**
 * nDCG@k with gain 2^g − 1 and discount log2(rank + 1) (Järvelin & Kekäläinen 2002); unlisted items have no gain.
 *
 * @example normalisedGain(['a', 'b'], { b: 1 }) // 0.63
 */
export function normalisedGain(ranked: readonly string[], gains: Readonly<Record<string, number>>, k = 10): number {
  const discounted = (values: readonly number[]) =>
    values.slice(0, k).reduce((sum, gain, position) => sum + (2 ** gain - 1) / Math.log2(position + 2), 0)
  const ideal = discounted(Object.values(gains).sort((a, b) => b - a))
  return ideal === 0 ? 0 : discounted(ranked.slice(0, k).map(id => gains[id] ?? 0)) / ideal
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
