/** Where the wanted stands in a list. */

/**
 * Rank of the first wanted id, counted from 1; infinite where none is in the list.
 *
 * @example rankOf(['a', 'b'], ['b']) // 2
 */
export function rankOf(ranked: readonly string[], wanted: readonly string[]): number {
  const ids = new Set(wanted)
  const place = ranked.findIndex(id => ids.has(id))
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1
}
