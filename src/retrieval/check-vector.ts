/** The guard before native code: a bad value there ends the process. */
import { CurioError } from '../errors.js'

/**
 * The vector itself, when it has the length and only finite values.
 *
 * @throws CurioError VECTOR_INVALID
 * @example checkVector(Float32Array.of(1, 0), 2)
 */
export function checkVector(vector: Float32Array, dimension: number): Float32Array {
  if (!(vector instanceof Float32Array) || vector.length !== dimension) {
    throw new CurioError('VECTOR_INVALID', `A vector must have ${dimension} numbers`)
  }
  if (!vector.every(Number.isFinite)) throw new CurioError('VECTOR_INVALID', 'A vector has a value that is not a number')
  return vector
}
