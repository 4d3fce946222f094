/** How near the rows are to a vector, by the measure that is configured. */
import type { Block } from './calibrated-block.js'
import type { PassageMatrix } from './passage-matrix.js'
import { deviations, normalise } from './vector-mathematics.js'

/** As configuration has it. */
export type SimilarityName = 'cosine' | 'euclidean' | 'pearson'

/**
 * Of vectors of unit length: the cosine in [−1, 1], the Euclidean likeness `1 / (1 + distance)` in (0, 1], or Pearson's correlation over the
 * dimensions in [−1, 1] (0 where a vector is the same in all of them). Undefined for a row without a vector.
 *
 * @param query of unit length
 * @example rowSimilarity(passages, query, 'euclidean')(3) // 0.62
 */
export function rowSimilarity(matrix: PassageMatrix, query: Float32Array, name: SimilarityName): Block {
  if (name === 'cosine') return row => matrix.score(query, row)
  if (name === 'euclidean') {
    return row => {
      const cosine = matrix.score(query, row)
      return cosine === undefined ? undefined : 1 / (1 + Math.sqrt(Math.max(0, 2 - 2 * cosine)))
    }
  }
  // A centred query leaves out of every product what the other vector has in all dimensions alike: only its length is left to divide by.
  const centred = normalise(deviations(query))
  return row => matrix.score(centred, row, matrix.spreads)
}
