/** All that speaks for an item in one request, each kind calibrated, and their sum. */
import { type Block, calibratedBlock, calibratedSparse, mixBlocks, remembered } from './calibrated-block.js'
import type { CatalogIndex } from './catalog-index.js'
import { detailEvidence } from './detail-evidence.js'
import type { PassageMatrix } from './passage-matrix.js'
import { pictureEvidence } from './picture-evidence.js'
import { knownRows, meanVector, type QueryVectors } from './query-vectors.js'
import type { BlockWeights, RetrievalRequest } from './retrieval-request.js'
import type { RowScores } from './row-scores.js'
import { rowSimilarity } from './row-similarity.js'

/** Rocchio's shares of liked and disliked items beside the query (1971), in calibrated scores. */
const likedShare = 0.4
const dislikedShare = 0.3
/** Of what is asked beyond the filters, beside the whole query. Chosen on every other query (docs/measurements.md). */
const detailShare = 1

export interface Evidence {
  /** Raw cosines of the text: what {@link dense} is made of, unless another measure is configured. */
  readonly cosine?: Block
  readonly dense?: Block
  readonly lexical?: Block
  readonly imagined?: Block
  readonly picture?: Block
  /** What is asked beyond the filters. */
  readonly details?: Block
  readonly recording?: Block
  readonly liked?: Block
  readonly disliked?: Block
}

export interface Query {
  readonly vectors: QueryVectors
  /** Lexical scores by row. */
  readonly scores: RowScores
  /** The rows that will be scored. */
  readonly rows: readonly number[]
}

/** The kinds of evidence that a request offers; what it does not offer is absent. */
export function gatherEvidence(index: CatalogIndex, request: RetrievalRequest, { vectors, scores, rows }: Query): Evidence {
  const { passages, pictures, recordings, catalog } = index
  const size = catalog.items.length
  const { similarity = 'cosine' } = request
  const near = (matrix: PassageMatrix | undefined, vector: Float32Array | undefined, measure = similarity) =>
    matrix === undefined || vector === undefined ? undefined : remembered(rowSimilarity(matrix, vector, measure), size)
  const [cosine, imagined] = [near(passages, vectors.text, 'cosine'), near(pictures, vectors.imagined)]
  const recording = near(recordings, vectors.recording)
  const dense = similarity === 'cosine' ? cosine : near(passages, vectors.text)
  const blocks = {
    cosine,
    dense: dense && calibratedBlock(dense, size),
    imagined: imagined && calibratedBlock(imagined, size),
    picture: vectors.picture === undefined ? undefined : pictureEvidence(index, { ...vectors, picture: vectors.picture }, rows, similarity),
    recording: recording && calibratedBlock(recording, size),
    lexical: scores.size === 0 ? undefined : calibratedSparse(scores, size),
    details: detailEvidence(index, request, vectors.details, rows),
    liked: alike(index, knownRows(catalog, request.liked), request),
    disliked: alike(index, knownRows(catalog, request.disliked), request),
  }
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => block !== undefined))
}

/** How an item sounds counts as much as what is said of it and how it looks, unless a request says otherwise. */
const soundShare = 1

/** Nearness to items that the person judged, by text, picture and recording alike. */
function alike(
  { passages, pictures, recordings, catalog }: CatalogIndex,
  judged: readonly { row: number; weight: number }[],
  { similarity = 'cosine', weights, likedBySound }: Pick<RetrievalRequest, 'similarity' | 'weights' | 'likedBySound'>,
): Block | undefined {
  const others = likedBySound ? 0 : 1
  const kinds = [
    { matrix: passages, weight: others },
    { matrix: pictures, weight: others },
    { matrix: recordings, weight: likedBySound ? 1 : (weights?.recording ?? soundShare) },
  ]
  const parts = kinds.flatMap(({ matrix, weight }) => {
    const mean = meanVector(judged, matrix)
    if (matrix === undefined || mean === undefined) return []
    const size = catalog.items.length
    const near = remembered(rowSimilarity(matrix, mean, similarity), size)
    return [{ block: calibratedBlock(near, size), weight }]
  })
  return parts.length === 0 ? undefined : mixBlocks(parts)
}

/** The query's weighted evidence, drawn to what was liked and away from what was disliked. What was liked says no more where nothing is asked. */
export function totalBlock(evidence: Evidence, weights: BlockWeights): Block {
  const asked = mixBlocks(
    (['dense', 'lexical', 'imagined', 'picture', 'recording'] as const).flatMap(name => {
      const block = evidence[name]
      return block === undefined ? [] : [{ block, weight: weights[name] }]
    }),
  )
  return row => {
    const query = asked(row)
    const liked = evidence.liked?.(row)
    const disliked = evidence.disliked?.(row)
    const details = evidence.details?.(row)
    if (query === undefined && liked === undefined && disliked === undefined) return undefined
    return (query ?? 0) + detailShare * (details ?? 0) + likedShare * (liked ?? 0) - dislikedShare * (disliked ?? 0)
  }
}
