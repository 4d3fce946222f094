/** The fused text and picture index that proposes candidates in a large catalogue. */
import type { CandidateIndex, CatalogIndex } from './catalog-index.js'
import { ExactIndex } from './exact-index.js'
import { type FusionShape, fuseVectors } from './fuse-vectors.js'
import { largeCatalogue, openIndex } from './open-index.js'

const weights = { text: 0.7, image: 0.3 } as const

export interface CandidateOptions {
  readonly indexPath?: string
  readonly onProgress?: (progress: { readonly stage: 'index'; readonly done: number; readonly total: number }) => void
  readonly signal?: AbortSignal
}

/**
 * Undefined below 10,000 items, where every item is scored, and without a text encoder.
 *
 * @throws CurioError ABORTED
 */
export async function buildCandidates(catalogIndex: CatalogIndex, options: CandidateOptions): Promise<CandidateIndex | undefined> {
  const { catalog, textEncoder, passages, pictures, imageEncoder } = catalogIndex
  const total = catalog.items.length
  if (total < largeCatalogue || textEncoder === undefined || passages === undefined) return undefined
  const image = pictures === undefined ? 0 : (imageEncoder?.dimension ?? 0)
  const shape: FusionShape = { dimensions: { text: textEncoder.dimension, image }, weights }
  const fuse: CandidateIndex['fuse'] = parts => fuseVectors(parts, shape)
  const vectors = catalog.items.map((_, row) => fuse(defined({ text: passages.main(row), image: pictures?.main(row) })))
  const exact = ExactIndex.of(vectors, textEncoder.dimension + image)
  const { indexPath, signal, onProgress } = options
  const index = await openIndex(exact, {
    models: [textEncoder.id, ...(image > 0 && imageEncoder !== undefined ? [imageEncoder.id] : [])],
    onProgress: done => onProgress?.({ stage: 'index', done, total }),
    ...(indexPath === undefined ? {} : { path: indexPath }),
    ...(signal === undefined ? {} : { signal }),
  })
  return { index, fuse }
}

function defined(parts: { text: Float32Array | undefined; image: Float32Array | undefined }) {
  return { ...(parts.text === undefined ? {} : { text: parts.text }), ...(parts.image === undefined ? {} : { image: parts.image }) }
}
