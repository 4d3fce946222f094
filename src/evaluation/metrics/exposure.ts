/** How showing is shared out among the items of a catalogue. */
import { share } from './shares.js'

/**
 * Times that each item was shown, most seldom first; items that never were count 0.
 *
 * @example exposureOf([['a', 'b'], ['a']], ['a', 'b', 'c']) // [0, 1, 2]
 */
export function exposureOf(lists: readonly (readonly string[])[], ids: readonly string[]): number[] {
  const counts = new Map(ids.map(id => [id, 0]))
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts.values()].sort((left, right) => left - right)
}

/**
 * Catalogue coverage: the share of items that were shown at all, in [0, 1].
 *
 * @example coverage([0, 1, 2]) // 0.667
 */
export function coverage(exposure: readonly number[]): number {
  return share(exposure.filter(count => count > 0).length, exposure.length)
}

/**
 * The Gini coefficient of exposure, in [0, 1): 0 when all items are shown equally often, near 1 when one has it all (Gini 1912).
 * `Σ_i (2i − n − 1) x_i / (n Σ x)` over x in ascending order.
 *
 * @example gini([0, 1, 2]) // 0.444
 */
export function gini(exposure: readonly number[]): number {
  const count = exposure.length
  const sorted = exposure.toSorted((left, right) => left - right)
  const sum = sorted.reduce((total, value) => total + value, 0)
  const weighted = sorted.reduce((total, value, index) => total + (2 * (index + 1) - count - 1) * value, 0)
  return share(weighted, count * sum)
}

/**
 * The Lorenz curve: which share of all exposure the least shown share of the items has; from [0, 0] to [1, 1].
 *
 * @param points that the curve is drawn with, besides its start
 * @example lorenz([1, 1], 2) // [[0, 0], [0.5, 0.5], [1, 1]]
 */
export function lorenz(exposure: readonly number[], points = 50): [items: number, shown: number][] {
  const sorted = exposure.toSorted((left, right) => left - right)
  const sums = [0]
  for (const value of sorted) sums.push((sums.at(-1) ?? 0) + value)
  const total = sums.at(-1) ?? 0
  return Array.from({ length: points + 1 }, (_, point) => {
    const place = Math.round((point / points) * sorted.length)
    return [share(place, sorted.length), share(sums[place] ?? 0, total)]
  })
}
