/** How new an item is among those of its catalogue. */
import type { Item } from '../contracts/item.js'

/**
 * The share of dated items that are not newer, in (0, 1]: the newest has 1, equal dates have equal shares. It is a share and not an age, so that it
 * suits films of a century as well as the clothes of a season, and nothing has to be set.
 *
 * @param timeOf milliseconds since 1970; undefined for an item without a date, of which nothing is known then
 * @returns undefined where no item has a date, or all have the same
 * @example freshness(items, itemTime)?.(items[0]) // 0.8
 */
export function freshness(
  items: readonly Item[],
  timeOf: (item: Item) => number | undefined,
): ((item: Item) => number | undefined) | undefined {
  const times = new Map<string, number>()
  for (const item of items) {
    const time = timeOf(item)
    if (time !== undefined) times.set(item.id, time)
  }
  const sorted = Float64Array.from(times.values()).sort()
  if (sorted.length < 2 || sorted[0] === sorted.at(-1)) return undefined
  return ({ id }) => {
    const time = times.get(id)
    return time === undefined ? undefined : countUpTo(sorted, time) / sorted.length
  }
}

/** How many are not above the value. */
function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
