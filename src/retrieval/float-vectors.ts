/** Vectors as they are: four bytes a number. */
import { digestOf } from './digest-of.js'
import type { Scores, StoredVectors } from './stored-vectors.js'
import { innerProductAt } from './vector-mathematics.js'

/** @example new FloatVectors([Float32Array.of(1, 0)], 2).score(Float32Array.of(1, 0), 0) // 1 */
export class FloatVectors implements StoredVectors {
  readonly size: number
  readonly dimension: number
  readonly rowsAStep = 10
  /** Row after row. */
  readonly #values: Float32Array

  /** @param vectors each of `dimension` finite numbers, which the caller has checked */
  constructor(vectors: readonly Float32Array[], dimension: number) {
    this.size = vectors.length
    this.dimension = dimension
    this.#values = new Float32Array(vectors.length * dimension)
    vectors.forEach((vector, row) => {
      this.#values.set(vector, row * dimension)
    })
  }

  get bytes(): number {
    return this.#values.byteLength
  }

  score(query: Float32Array, row: number): number {
    return innerProductAt(query, this.#values, row * this.dimension)
  }

  scores(query: Float32Array, rows?: readonly number[]): Scores {
    const score = (_: unknown, index: number) => this.score(query, rows?.[index] ?? index)
    return { values: Float64Array.from({ length: rows?.length ?? this.size }, score), error: 0 }
  }

  vector(row: number): Float32Array {
    return this.#values.subarray(row * this.dimension, (row + 1) * this.dimension)
  }

  digest(): string {
    return digestOf([this.#values])
  }
}
