/** All rows in an order that has nothing to do with the catalogue's own: a graph built along sorted rows has seams that no search crosses. */

const goldenRatio = 0.6180339887498949

/**
 * Every row once, in steps of about the golden ratio of the size: the same order each time.
 *
 * @example [...scatteredRows(5)] // [0, 3, 1, 4, 2]
 */
export function* scatteredRows(size: number): Generator<number> {
  let step = Math.max(1, Math.round(size * goldenRatio))
  while (greatestCommonDivisor(step, size) > 1) step += 1
  for (let count = 0, row = 0; count < size; count++, row = (row + step) % size) yield row
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
