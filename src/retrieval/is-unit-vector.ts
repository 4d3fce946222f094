/** Whether a kept vector is one that an encoder can have made: a file may hold those of another model, or zeros. */

const tolerance = 1e-2

/**
 * True for the right number of numbers and length 1.
 *
 * @example isUnitVector(Float32Array.of(0.6, 0.8), 2) // true
 */
export function isUnitVector(vector: Float32Array | undefined, dimension: number): vector is Float32Array {
  if (vector?.length !== dimension) return false
  return Math.abs(Math.hypot(...vector) - 1) < tolerance
}
