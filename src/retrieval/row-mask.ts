/** Rows as a column: whether one is among them is then one look. */

/**
 * 1 for each of the rows, those outside the catalogue left out.
 *
 * @param size rows of the catalogue
 * @example rowMask([2], 4) // [0, 0, 1, 0]
 */
export function rowMask(rows: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size)
  for (const row of rows) mask[row] = 1
  return mask
}
