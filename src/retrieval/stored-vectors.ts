/** Many vectors of one length, held in one of several forms. */

/**
 * `float`: as they are, four bytes a number. `byte`: a quarter of that; each number is a whole multiple of a 127th of its vector's largest
 * one, so no number is off by more than a 254th of that largest one.
 */
export type VectorStorage = 'float' | 'byte'

/** Measured to find the same in a quarter of the memory. */
export const usualStorage: VectorStorage = 'byte'

export interface StoredVectors {
  readonly size: number
  readonly dimension: number
  /** Memory that the numbers take. */
  readonly bytes: number
  /** The inner product of a query (of the same length) with the vector of a row. */
  score(query: Float32Array, row: number): number
  /** The vector of a row as it is kept; only to be read. */
  vector(row: number): Float32Array
  /** SHA-256 of all that is kept: equal for equal vectors in equal order and form. */
  digest(): string
}
