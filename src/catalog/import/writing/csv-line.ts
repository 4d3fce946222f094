/** Cells to a line of CSV. */

/** @example csvLine(['a', 'b, "c"']) // 'a,"b, ""c"""' */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""').replace(/[\r\n]+/gu, ' ')}"` : cell)).join(',')
}
