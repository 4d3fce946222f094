/** Every vector compared: exact, and fast enough below ten thousand items or for narrow filters. */
import { checkVector } from './check-vector.js'
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

  /** @throws CurioError VECTOR_INVALID */
  static of(vectors: readonly Float32Array[], dimension: number, storage: VectorStorage = 'float'): ExactIndex {
    return new ExactIndex(storeVectors(vectors, dimension, storage))
  }

  get size(): number {
    return this.vectors.size
  }

  get dimension(): number {
    return this.vectors.dimension
  }

  search(query: Float32Array, k: number, allowed?: readonly number[]): Promise<Hit[]> {
    checkVector(query, this.dimension)
    const rows = allowed?.filter(row => row >= 0 && row < this.size) ?? Array(this.size).keys()
    return Promise.resolve(nearestRows(rows, row => this.vectors.score(query, row), k))
  }
}
