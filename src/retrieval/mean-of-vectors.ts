/** The centre of many vectors. */

/** Sums of whole multiples of this are exact, so that the order of the vectors does not matter. */
const grain = 2 ** -24

/**
 * The mean of each number; zeros without vectors.
 *
 * @example meanOfVectors([Float32Array.of(1, 0), Float32Array.of(0, 1)], 2) // [.5, .5]
 */
export function meanOfVectors(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const sums = new Float64Array(dimension)
  for (const vector of vectors) {
    for (let index = 0; index < dimension; index++) sums[index] = (sums[index] ?? 0) + Math.round((vector[index] ?? 0) / grain)
  }
  return Float32Array.from(sums, sum => (sum * grain) / Math.max(1, vectors.length))
}
