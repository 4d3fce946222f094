/** The fused index of texts, pictures and recordings that proposes candidates in a large catalogue. */
import type { VectorCache } from '../contracts/ports.js'
import type { CandidateIndex, CatalogIndex } from './catalog-index.js'
import { ExactIndex } from './exact-index.js'
import { definedParts, type FusionShape, fuseVectors } from './fuse-vectors.js'
import { largeCatalogue, openIndex } from './open-index.js'
import { queryVectors, sampleFewWords, sampleTitles } from './sample-queries.js'
import { usualStorage, type VectorStorage } from './stored-vectors.js'

const weights = { text: 0.7, image: 0.3, audio: 0.3 } as const

export interface CandidateOptions {
  readonly cache: VectorCache
  /** How vectors are held in memory. */
  readonly storage?: VectorStorage
  readonly indexPath?: string
  /** Without a saved graph that fits, everything is compared. */
  readonly isQuick?: boolean
  readonly onProgress?: (progress: { readonly stage: 'index'; readonly done: number; readonly total: number }) => void
  readonly onWarning?: (message: string) => void
  readonly signal?: AbortSignal
}

/**
 * Undefined below 10,000 items, where every item is scored, and without a text encoder.
 *
 * @throws CurioError ABORTED
 */
export async function buildCandidates(catalogIndex: CatalogIndex, options: CandidateOptions): Promise<CandidateIndex | undefined> {
  const total = catalogIndex.catalog.items.length
  const fused = total < largeCatalogue ? undefined : await fuseCatalog(catalogIndex, options)
  if (fused === undefined) return undefined
  const { indexPath, isQuick, signal, onProgress, onWarning } = options
  const index = await openIndex(fused.exact, {
    models: fused.models,
    queries: [...fused.queries.titles, ...fused.queries.words],
    onProgress: done => onProgress?.({ stage: 'index', done, total }),
    ...(indexPath === undefined ? {} : { path: indexPath }),
    ...(isQuick === undefined ? {} : { isQuick }),
    ...(onWarning === undefined ? {} : { onWarning }),
    ...(signal === undefined ? {} : { signal }),
  })
  return { index, fuse: fused.fuse }
}

export interface FusedCatalog extends Pick<CandidateIndex, 'fuse'> {
  readonly exact: ExactIndex
  readonly models: readonly string[]
  /** What an index is tried with: whole titles, and a few words of several fields. */
  readonly queries: { readonly titles: readonly Float32Array[]; readonly words: readonly Float32Array[] }
}

/** One vector an item; undefined without a text encoder. */
export async function fuseCatalog(
  { catalog, textEncoder, passages, pictures, imageEncoder, recordings, audioEncoder }: CatalogIndex,
  { cache, signal, storage = usualStorage }: Pick<CandidateOptions, 'cache' | 'signal' | 'storage'>,
): Promise<FusedCatalog | undefined> {
  if (textEncoder === undefined || passages === undefined) return undefined
  const image = pictures?.dimension ?? 0
  const audio = recordings?.dimension ?? 0
  const shape: FusionShape = { dimensions: { text: textEncoder.dimension, image, audio }, weights }
  const fuse: CandidateIndex['fuse'] = parts => fuseVectors(parts, shape)
  const vectors = catalog.items.map((_, row) =>
    fuse(definedParts({ text: passages.main(row), image: pictures?.main(row), audio: recordings?.main(row) })),
  )
  const encode = async (texts: readonly string[]) => {
    const spoken = texts.filter(text => text !== '')
    return (await queryVectors(spoken, textEncoder, cache, signal)).map(text => fuse({ text }))
  }
  return {
    fuse,
    exact: ExactIndex.of(vectors, textEncoder.dimension + image + audio, storage, true),
    models: [
      textEncoder.id,
      ...(image > 0 && imageEncoder !== undefined ? [imageEncoder.id] : []),
      ...(audio > 0 && audioEncoder !== undefined ? [audioEncoder.id] : []),
    ],
    queries: {
      titles: await encode(sampleTitles(catalog.items.map(({ title }) => title))),
      words: await encode(sampleFewWords(catalog.items)),
    },
  }
}
