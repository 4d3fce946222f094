/** A vector scaled to length 1. */

/** A vector of zeros stays as it is. */
export function unitVector(vector: ArrayLike<number>): Float32Array {
  let squares = 0
  for (let index = 0; index < vector.length; index++) squares += (vector[index] ?? 0) ** 2
  const length = Math.sqrt(squares)
  return Float32Array.from(vector, value => (length > 0 ? value / length : 0))
}
