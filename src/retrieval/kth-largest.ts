/** The bound of the best of many numbers, without sorting them (Hoare 1961). */

/**
 * The k-th largest number; −∞ where there are fewer than k. Reorders `numbers`.
 *
 * @param numbers none of them NaN
 * @param k at least 1
 * @example kthLargest(Float64Array.of(3, 1, 2), 2) // 2
 */
export function kthLargest(numbers: Float64Array, k: number): number {
  if (k > numbers.length) return Number.NEGATIVE_INFINITY
  let [left, right] = [0, numbers.length - 1]
  const wanted = k - 1
  while (left < right) {
    const [before, after] = divide(numbers, left, right)
    if (wanted <= before) right = before
    else if (wanted >= after) left = after
    else break
  }
  return numbers[wanted] ?? Number.NEGATIVE_INFINITY
}

/** Larger ones first: up to the first place all are at least the middle number, from the second on at most; between them are equals. */
function divide(numbers: Float64Array, left: number, right: number): [before: number, after: number] {
  // Places run inside the array by construction, which the assertions say.
  const middle = numbers[(left + right) >> 1] as number
  let [low, high] = [left, right]
  while (low <= high) {
    while ((numbers[low] as number) > middle) low++
    while ((numbers[high] as number) < middle) high--
    if (low > high) break
    const value = numbers[low] as number
    numbers[low++] = numbers[high] as number
    numbers[high--] = value
  }
  return [high, low]
}
