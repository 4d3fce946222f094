/** Columns of numbers that grow: flat memory, however many rows there are. */

/** The column itself where it is long enough, else one of at least double the length with the same numbers, new ones 0. */
export function grownIntegers(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column
  const larger = new Int32Array(Math.max(length, column.length * 2))
  larger.set(column)
  return larger
}

/** As {@link grownIntegers}. */
export function grownNumbers(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= column.length) return column
  const larger = new Float64Array(Math.max(length, column.length * 2))
  larger.set(column)
  return larger
}
