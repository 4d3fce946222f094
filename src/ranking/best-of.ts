/** The first few of many in order, without sorting the many. */

/**
 * The same as sorting and cutting, for an order without ties.
 *
 * @param compare below 0 where the first comes before the second
 * @example bestOf([3, 1, 2], 2, (left, right) => left - right) // [1, 2]
 */
export function bestOf<Value>(values: Iterable<Value>, count: number, compare: (left: Value, right: Value) => number): Value[] {
  const best: Value[] = []
  for (const value of values) {
    const last = best.at(-1)
    if (best.length >= count && (last === undefined || compare(value, last) >= 0)) continue
    best.splice(placeOf(value, best, compare), 0, value)
    if (best.length > count) best.pop()
  }
  return best
}

/** Behind all that come before it. */
function placeOf<Value>(value: Value, sorted: readonly Value[], compare: (left: Value, right: Value) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    // Between the bounds, which lie inside the list.
    if (compare(sorted[middle] as Value, value) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
