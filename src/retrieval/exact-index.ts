/** All vectors in one array, every one compared: exact, and fast enough below ten thousand items or for narrow filters. */
import { checkVector } from './check-vector.js'
import type { Hit, VectorIndex } from './vector-index.js'
import { innerProductAt } from './vector-mathematics.js'

/** @example await ExactIndex.of([Float32Array.of(1, 0)], 2).search(Float32Array.of(1, 0), 1) // [{ row: 0, score: 1 }] */
export class ExactIndex implements VectorIndex {
  readonly size: number
  readonly dimension: number
  /** Row after row. */
  readonly values: Float32Array

  private constructor(values: Float32Array, dimension: number) {
    this.values = values
    this.dimension = dimension
    this.size = values.length / dimension
  }

  /** @throws CurioError VECTOR_INVALID */
  static of(vectors: readonly Float32Array[], dimension: number): ExactIndex {
    const values = new Float32Array(vectors.length * dimension)
    vectors.forEach((vector, row) => {
      values.set(checkVector(vector, dimension), row * dimension)
    })
    return new ExactIndex(values, dimension)
  }

  vector(row: number): Float32Array {
    return this.values.subarray(row * this.dimension, (row + 1) * this.dimension)
  }

  /** The inner product of the query with one row. */
  score(query: Float32Array, row: number): number {
    return innerProductAt(query, this.values, row * this.dimension)
  }

  search(query: Float32Array, k: number, allowed?: readonly number[]): Promise<Hit[]> {
    checkVector(query, this.dimension)
    const rows = allowed ?? Array.from({ length: this.size }, (_, row) => row)
    const hits = rows.filter(row => row >= 0 && row < this.size).map(row => ({ row, score: this.score(query, row) }))
    return Promise.resolve(hits.sort(byScore).slice(0, Math.max(0, k)))
  }
}

/** Best first; equal scores by row, so that the order never depends on the engine. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.row - b.row
}
