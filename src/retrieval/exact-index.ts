/** Every vector compared: exact, and fast enough below ten thousand items or for narrow filters. */
import { checkVector } from './check-vector.js'
import { kthLargest } from './kth-largest.js'
import { nearestRows } from './nearest-rows.js'
import { storeVectors } from './store-vectors.js'
import type { StoredVectors, VectorStorage } from './stored-vectors.js'
import type { Hit, VectorIndex } from './vector-index.js'

/** @example await ExactIndex.of([Float32Array.of(1, 0)], 2).search(Float32Array.of(1, 0), 1) // [{ row: 0, score: 1 }] */
export class ExactIndex implements VectorIndex {
  readonly vectors: StoredVectors

  private constructor(vectors: StoredVectors) {
    this.vectors = vectors
  }

  /**
   * @param doLean true of vectors that all lean one way, as those of texts do: bytes then hold them more finely
   * @throws CurioError VECTOR_INVALID
   */
  static of(vectors: readonly Float32Array[], dimension: number, storage: VectorStorage = 'float', doLean = false): ExactIndex {
    return new ExactIndex(storeVectors(vectors, dimension, storage, doLean))
  }

  get size(): number {
    return this.vectors.size
  }

  get dimension(): number {
    return this.vectors.dimension
  }

  search(query: Float32Array, k: number, allowed?: readonly number[]): Promise<Hit[]> {
    checkVector(query, this.dimension)
    const rows = allowed?.filter(row => row >= 0 && row < this.size)
    return Promise.resolve(k < 1 ? [] : nearestRows(this.#near(query, k, rows), row => this.vectors.score(query, row), k))
  }

  /** Rows that may be among the k best, in their order: those that the error of a score could lift so high. */
  #near(query: Float32Array, k: number, rows?: readonly number[]): number[] {
    const { values, error } = this.vectors.scores(query, rows)
    const least = kthLargest(values.slice(), k) - 2 * error
    const near: number[] = []
    for (let index = 0; index < values.length; index++) if ((values[index] ?? 0) >= least) near.push(rows?.[index] ?? index)
    return near
  }
}
