/** Puts vectors into the form that the configuration asks for. */
import { ByteVectors } from './byte-vectors.js'
import { checkVector } from './check-vector.js'
import { FloatVectors } from './float-vectors.js'
import type { StoredVectors, VectorStorage } from './stored-vectors.js'

/**
 * @param doLean true of vectors that all lean one way, as those of texts do: see {@link ByteVectors}
 * @throws CurioError VECTOR_INVALID for a vector of another length or with a value that is not a number
 * @example storeVectors([Float32Array.of(1, 0)], 2, 'byte').score(Float32Array.of(1, 0), 0) // 1
 */
export function storeVectors(vectors: readonly Float32Array[], dimension: number, storage: VectorStorage, doLean = false): StoredVectors {
  for (const vector of vectors) checkVector(vector, dimension)
  return storage === 'byte' ? new ByteVectors(vectors, dimension, doLean) : new FloatVectors(vectors, dimension)
}
