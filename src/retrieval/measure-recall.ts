/** How much of what is nearest an index finds. */
import type { ExactIndex } from './exact-index.js'
import type { VectorIndex } from './vector-index.js'

const nearest = 10
/** Scores this close are the same: an index may order equal vectors as it likes. */
const tolerance = 1e-6

/**
 * The mean share in [0, 1] of the ten nearest rows that the index finds; 1 without queries.
 *
 * @example await measureRecall(graph, exact, queries) // 0.99
 */
export async function measureRecall(index: VectorIndex, exact: ExactIndex, queries: readonly Float32Array[]): Promise<number> {
  if (queries.length === 0) return 1
  let sum = 0
  for (const query of queries) {
    const wanted = await exact.search(query, nearest)
    const least = (wanted.at(-1)?.score ?? 0) - tolerance
    const found = (await index.search(query, nearest)).filter(({ score }) => score >= least)
    sum += wanted.length === 0 ? 1 : Math.min(1, found.length / wanted.length)
  }
  return sum / queries.length
}
