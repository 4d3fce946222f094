/** Counts as shares; each is 0 where there is nothing to measure. */

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
