/** Embeddings by content key for the life of the process. */
import type { VectorCache } from '../contracts/ports.js'

/** @example new MemoryVectorCache().set('e5:abc', Float32Array.of(1, 0)) */
export class MemoryVectorCache implements VectorCache {
  readonly #vectors = new Map<string, Float32Array>()

  get(key: string): Float32Array | undefined {
    return this.#vectors.get(key)
  }

  set(key: string, vector: Float32Array): void {
    this.#vectors.set(key, vector)
  }
}
