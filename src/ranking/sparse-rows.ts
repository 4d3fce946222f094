/** A sparse matrix by rows, and its transpose. */

/** Rows of a sparse matrix: the entries of row r are `start[r]` up to `start[r + 1]`. */
export interface SparseRows {
  readonly start: Uint32Array
  readonly column: Uint32Array
  readonly value: Float64Array
}

/** The same entries, one row a column. */
export function transpose(rows: SparseRows, columns: number): SparseRows {
  const start = new Uint32Array(columns + 1)
  for (const column of rows.column) start[column + 1] = (start[column + 1] ?? 0) + 1
  for (let index = 0; index < columns; index++) start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0)
  const next = start.slice(0, columns)
  const column = new Uint32Array(rows.column.length)
  const value = new Float64Array(rows.column.length)
  for (let row = 0; row + 1 < rows.start.length; row++) {
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry++) {
      const at = next[rows.column[entry] ?? 0] ?? 0
      next[rows.column[entry] ?? 0] = at + 1
      column[at] = row
      value[at] = rows.value[entry] ?? 0
    }
  }
  return { start, column, value }
}
