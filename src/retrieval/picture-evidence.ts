/** Nearness to a photograph and to what is written in it, helped by its own first answers: shop photographs differ more from product pictures than those among themselves. */
import { type Block, calibratedBlock, mixBlocks, remembered } from './calibrated-block.js'
import type { CatalogIndex } from './catalog-index.js'
import type { PassageMatrix } from './passage-matrix.js'
import { meanVector, type QueryVectors } from './query-vectors.js'
import type { RowScores } from './row-scores.js'
import { rowSimilarity, type SimilarityName } from './row-similarity.js'
import { innerProduct } from './vector-mathematics.js'

/** Share of the mean picture taken off before comparing: what all pictures have in common says nothing. */
const centring = 0.3
const firstAnswers = 5
const shares = { photograph: 0.6, pictures: 0.2, texts: 0.2 } as const
/** In standard deviations: how fast an answer that is less near loses its say. */
const decay = 0.5
/** In standard deviations of nearness: a long word of the photograph that only one item holds. */
const writtenShare = 3

/**
 * The photograph's own nearness mixed with nearness to the pictures and texts of the first answers (pseudo-relevance feedback).
 * Undefined when no item has a picture.
 *
 * @param rows the answers to learn from
 * @param similarity measure; the mean picture is taken off for cosines alone, the others have their own zero
 */
export function pictureEvidence(
  { pictures, pictureMean, passages, catalog, sceneTexts }: CatalogIndex,
  { picture: photograph, written = [] }: QueryVectors & { readonly picture: Float32Array },
  rows: readonly number[],
  similarity: SimilarityName = 'cosine',
): Block | undefined {
  if (pictures === undefined) return undefined
  const size = catalog.items.length
  const compare =
    similarity === 'cosine' ? centredCosine(pictures, pictureMean, photograph) : rowSimilarity(pictures, photograph, similarity)
  const near = withWriting(calibratedBlock(remembered(compare, size), size), sceneTexts?.match(written))
  const answers = firstOf(near, rows)
  const blocks: { block: Block; weight: number }[] = [{ block: near, weight: shares.photograph }]
  for (const [matrix, weight] of [
    [pictures, shares.pictures],
    [passages, shares.texts],
  ] as const) {
    const mean = meanVector(answers, matrix)
    if (matrix === undefined || mean === undefined) continue
    // Only items with a picture answer a photograph, however alike their text.
    const alike = rowSimilarity(matrix, mean, similarity)
    const likeness = remembered(row => (pictures.main(row) === undefined ? undefined : alike(row)), size)
    blocks.push({ block: calibratedBlock(likeness, size), weight })
  }
  return mixBlocks(blocks)
}

function withWriting(near: Block, scores: RowScores | undefined): Block {
  if (scores === undefined || scores.size === 0) return near
  return row => {
    const score = near(row)
    return score === undefined ? undefined : score + writtenShare * (scores.get(row) ?? 0)
  }
}

/** Proportional to the cosine of the photograph and a picture, both less a share of the mean picture. */
function centredCosine(pictures: PassageMatrix, mean: Float32Array | undefined, photograph: Float32Array): Block {
  if (mean === undefined) return row => pictures.score(photograph, row)
  const centre = mean.map(value => centring * value)
  const square = innerProduct(centre, centre)
  const shift = square - innerProduct(photograph, centre)
  return row => {
    const cosine = pictures.score(photograph, row)
    const common = pictures.score(centre, row)
    if (cosine === undefined || common === undefined) return undefined
    return (cosine - common + shift) / Math.sqrt(Math.max(1e-9, 1 - 2 * common + square))
  }
}

function firstOf(near: Block, rows: readonly number[]): { row: number; weight: number }[] {
  const scored = rows.flatMap(row => {
    const score = near(row)
    return score === undefined ? [] : [{ row, score }]
  })
  const first = scored.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, firstAnswers)
  const best = first[0]?.score ?? 0
  return first.map(({ row, score }) => ({ row, weight: Math.exp((score - best) / decay) }))
}
