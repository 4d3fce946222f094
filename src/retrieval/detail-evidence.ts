/** What is asked of things beyond their kind: within one kind, the kind's own words tell nothing apart and would only drown the others. */
import { type Block, calibratedWithin, mixBlocks, remembered } from './calibrated-block.js'
import type { CatalogIndex } from './catalog-index.js'
import type { RetrievalRequest } from './retrieval-request.js'
import { RowScores } from './row-scores.js'

/** Chosen on every other query (docs/measurements.md). */
const shares = { meaning: 1, words: 0.5 } as const

/**
 * Nearness of the running texts to what is asked, and its words in them, both told apart within the rows that will be scored.
 * Undefined where nothing is asked, or nothing can be said to it; so it is for a row without a running text, whose facts the whole query reads.
 *
 * @param vector of the details; absent without a text encoder
 */
export function detailEvidence(
  { passages, lexical, catalog }: CatalogIndex,
  { details = [] }: RetrievalRequest,
  vector: Float32Array | undefined,
  rows: readonly number[],
): Block | undefined {
  const told = rows.filter(row => catalog.items[row]?.description !== undefined)
  if (details.length === 0 || told.length === 0) return undefined
  const size = catalog.items.length
  const words = new RowScores(size)
  for (const { text, weight } of details) for (const [row, score] of lexical.search(text)) words.add(row, weight * score)
  const within = (score: Block) => calibratedWithin(row => (catalog.items[row]?.description === undefined ? undefined : score(row)), told)
  const parts: { block: Block; weight: number }[] = []
  if (passages !== undefined && vector !== undefined) {
    parts.push({ block: within(remembered(row => passages.detail(vector, row), size)), weight: shares.meaning })
  }
  if (words.size > 0) parts.push({ block: within(row => words.get(row) ?? 0), weight: shares.words })
  return parts.length === 0 ? undefined : mixBlocks(parts)
}
