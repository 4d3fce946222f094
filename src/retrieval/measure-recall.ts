/** How much of what is nearest an index finds. */
import type { ExactIndex } from './exact-index.js'
import type { VectorIndex } from './vector-index.js'

/** Scores this close are the same: an index may order equal vectors as it likes. */
const tolerance = 1e-6

export interface RecallOptions {
  /** Length of the answers; ten unless said otherwise. */
  readonly k?: number
  /** Rows that may be returned, all when absent. */
  readonly allowed?: readonly number[]
}

/**
 * The mean share in [0, 1] of the k nearest rows that the index finds; 1 without queries.
 *
 * @param exact what is nearest by its scores is what is to be found
 * @example await measureRecall(graph, exact, queries) // 0.99
 */
export async function measureRecall(
  index: VectorIndex,
  exact: ExactIndex,
  queries: readonly Float32Array[],
  { k = 10, allowed }: RecallOptions = {},
): Promise<number> {
  if (queries.length === 0) return 1
  let sum = 0
  for (const query of queries) {
    const wanted = await exact.search(query, k, allowed)
    const least = (wanted.at(-1)?.score ?? 0) - tolerance
    // By the exact index's own scores: another form of storage rounds them differently.
    const found = (await index.search(query, k, allowed)).filter(({ row }) => exact.vectors.score(query, row) >= least)
    sum += wanted.length === 0 ? 1 : Math.min(1, found.length / wanted.length)
  }
  return sum / queries.length
}
