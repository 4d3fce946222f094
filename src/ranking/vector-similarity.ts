/** Similarity of two vectors by name, as configuration has it. */
import { CurioError } from '../errors.js'

type Vector = ArrayLike<number>

export type SimilarityName = 'cosine' | 'euclidean' | 'pearson'

/**
 * Cosine and Pearson in [−1, 1] (0 where a vector has no direction or no spread), Euclidean as `1 / (1 + distance)` in (0, 1].
 *
 * @throws CurioError VECTOR_INVALID when the lengths differ.
 * @example
 * vectorSimilarity('euclidean', [0, 0], [3, 4]) // 1 / 6
 */
export function vectorSimilarity(name: SimilarityName, left: Vector, right: Vector): number {
  if (left.length !== right.length) {
    throw new CurioError('VECTOR_INVALID', `Vectors of ${left.length} and ${right.length} numbers cannot be compared.`)
  }
  if (name === 'euclidean') return 1 / (1 + distance(left, right))
  if (name === 'cosine') return cosine(left, right, 0, 0)
  return cosine(left, right, mean(left), mean(right))
}

function cosine(left: Vector, right: Vector, leftMean: number, rightMean: number): number {
  let product = 0
  let leftSquare = 0
  let rightSquare = 0
  for (let index = 0; index < left.length; index++) {
    const a = (left[index] ?? 0) - leftMean
    const b = (right[index] ?? 0) - rightMean
    product += a * b
    leftSquare += a * a
    rightSquare += b * b
  }
  const norm = Math.sqrt(leftSquare) * Math.sqrt(rightSquare)
  return norm > 0 ? Math.min(1, Math.max(-1, product / norm)) : 0
}

function distance(left: Vector, right: Vector): number {
  let square = 0
  for (let index = 0; index < left.length; index++) square += ((left[index] ?? 0) - (right[index] ?? 0)) ** 2
  return Math.sqrt(square)
}

function mean(values: Vector): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}
