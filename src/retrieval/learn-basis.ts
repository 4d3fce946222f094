/** The directions in which many vectors lie: their uncentred singular value decomposition, cut off. */
import { type Basis, basisOf } from './basis.js'

/** More vectors add nothing but seconds. */
const mostVectors = 2000
/** Directions beyond those wanted, which make the last of them exact sooner. */
const spare = 8
const iterations = 5
/** A direction shorter than this is rounding: fewer directions than wanted are there. */
const shortest = 1e-9

/**
 * The first right singular vectors, by subspace iteration (Halko, Martinsson & Tropp 2011) from the cosine basis, so that neither chance nor
 * the order of the vectors has a say. Not centred: measured, taking the mean off loses.
 *
 * @param vectors at least one; all of one length
 * @param dimension numbers to keep, at most the vectors' length
 * @example learnBasis(pictures, 128).shorten(photograph) // 128 numbers
 */
export function learnBasis(vectors: readonly Float32Array[], dimension: number): Basis {
  const step = Math.max(1, Math.ceil(vectors.length / mostVectors))
  const sample = vectors.filter((_, row) => row % step === 0)
  const length = sample[0]?.length ?? 0
  let directions = cosineBasis(Math.min(dimension + spare, length), length)
  for (let round = 0; round < iterations; round++) directions = orthonormal(spread(sample, directions))
  const kept = directions.slice(0, dimension)
  return basisOf(Float32Array.from(kept.flatMap(direction => [...direction])), length)
}

/** The discrete cosine transform's first directions. */
function cosineBasis(count: number, length: number): Float64Array[] {
  return Array.from({ length: count }, (_, row) =>
    Float64Array.from({ length }, (_, place) => Math.cos((Math.PI * (place + 0.5) * row) / length)),
  )
}

/** Xᵀ X d for every direction d, without making XᵀX. */
function spread(vectors: readonly Float32Array[], directions: readonly Float64Array[]): Float64Array[] {
  const sums = directions.map(direction => new Float64Array(direction.length))
  for (const vector of vectors) {
    const exact = Float64Array.from(vector)
    directions.forEach((direction, row) => {
      const sum = sums[row]
      if (sum !== undefined) add(sum, exact, product(exact, direction))
    })
  }
  return sums
}

/** Gram and Schmidt, twice, because once loses accuracy where directions are nearly parallel. */
function orthonormal(directions: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const direction of directions) {
    const before = Math.sqrt(product(direction, direction))
    for (let round = 0; round < 2; round++) for (const other of done) add(direction, other, -product(direction, other))
    const length = Math.sqrt(product(direction, direction))
    done.push(length <= shortest * before ? new Float64Array(direction.length) : direction.map(value => value / length))
  }
  return done
}

/** Both of one length. */
function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number)
  return sum
}

/** sum += factor · vector; both of one length. */
function add(sum: Float64Array, vector: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + factor * (vector[index] as number)
}
