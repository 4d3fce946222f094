/** Small vector operations on Float32Array. */

/** Inner product of two vectors of equal length. */
export function innerProduct(a: Float32Array, b: Float32Array): number {
  return innerProductAt(a, b, 0)
}

/**
 * Inner product of a vector with the part of `matrix` that begins at `start`. Four sums at once: the processor need not wait for one addition
 * to begin the next.
 */
export function innerProductAt(vector: Float32Array, matrix: Float32Array, start: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  const { length } = vector
  const whole = length - (length % 4)
  // Indices run inside both arrays by construction; `?? 0` would cost a branch a number, so the assertion of length is the caller's.
  for (let index = 0; index < whole; index += 4) {
    const place = start + index
    a += (vector[index] as number) * (matrix[place] as number)
    b += (vector[index + 1] as number) * (matrix[place + 1] as number)
    c += (vector[index + 2] as number) * (matrix[place + 2] as number)
    d += (vector[index + 3] as number) * (matrix[place + 3] as number)
  }
  for (let index = whole; index < length; index++) a += (vector[index] as number) * (matrix[start + index] as number)
  return a + b + c + d
}

/**
 * Unit length; a zero vector stays zero.
 *
 * @example normalise(Float32Array.of(3, 4)) // [.6, .8]
 */
export function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(innerProduct(vector, vector))
  return length === 0 ? vector.slice() : vector.map(value => value / length)
}

/** Σ weight · vector; undefined when there is none. Weights need not sum to one. */
export function weightedSum(parts: readonly { readonly vector: Float32Array; readonly weight: number }[]): Float32Array | undefined {
  const first = parts[0]
  if (first === undefined) return undefined
  const sum = new Float32Array(first.vector.length)
  for (const { vector, weight } of parts) {
    vector.forEach((value, index) => {
      sum[index] = (sum[index] ?? 0) + weight * value
    })
  }
  return sum
}

/** What each number differs from their mean. */
export function deviations(vector: Float32Array): Float32Array {
  const mean = vector.reduce((sum, value) => sum + value, 0) / Math.max(1, vector.length)
  return vector.map(value => value - mean)
}
