/** Many vectors of one length, held in one of several forms. */

/**
 * `float`: as they are, four bytes a number. `byte`: a quarter of that; each number is that of the mean (or zero: see `ByteVectors`) and a whole
 * multiple of a 127th of its vector's largest difference from it, so no number is off by more than a 254th of that largest difference.
 */
export type VectorStorage = 'float' | 'byte'

/** Measured to find the same in a quarter of the memory. */
export const usualStorage: VectorStorage = 'byte'

/** Inner products with some rows, in their order. */
export interface Scores {
  readonly values: Float64Array
  /** No value is off by more than this from what {@link StoredVectors.score} says. */
  readonly error: number
}

export interface StoredVectors {
  readonly size: number
  readonly dimension: number
  /** Memory that the numbers take. */
  readonly bytes: number
  /** The inner product of a query (of the same length, not changed between two calls) with the vector of a row. */
  score(query: Float32Array, row: number): number
  /** The same for many rows at once, all when absent. */
  scores(query: Float32Array, rows?: readonly number[]): Scores
  /** How many rows are compared in the time in which a search of a graph looks at one. Measured. */
  readonly rowsAStep: number
  /** The vector of a row as it is kept; only to be read. */
  vector(row: number): Float32Array
  /** SHA-256 of all that is kept: equal for equal vectors in equal order and form. */
  digest(): string
}
