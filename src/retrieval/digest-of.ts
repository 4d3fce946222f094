/** A fingerprint of numbers in memory. */
import { createHash } from 'node:crypto'

/**
 * SHA-256 of the arrays' bytes, one after the other, in hexadecimal digits.
 *
 * @example digestOf([Float32Array.of(1, 0)])
 */
export function digestOf(arrays: Iterable<Float32Array | Int8Array>): string {
  const hash = createHash('sha256')
  for (const { buffer, byteOffset, byteLength } of arrays) hash.update(new Uint8Array(buffer, byteOffset, byteLength))
  return hash.digest('hex')
}
