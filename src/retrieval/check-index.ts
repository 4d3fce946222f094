/** Whether what is saved of a catalogue's index fits the catalogue, found out without computing a vector of it. */
import type { ImageEncoder, SceneTextReader, TextEncoder, VectorCache } from '../contracts/ports.js'
import { type FusedCatalog, fuseCatalog } from './build-candidates.js'
import { type BuildRetrieverOptions, readCatalogIndex } from './build-retriever.js'
import type { CatalogIndex } from './catalog-index.js'
import { IndexVersions } from './index-versions.js'
import { measureRecall } from './measure-recall.js'
import { largeCatalogue, leastRecall, loadIfFits } from './open-index.js'

export interface IndexCheck {
  /** `words`: there is no text encoder; `exact`: so few items that everything is compared; `graph`: a saved version. */
  readonly engine: 'words' | 'exact' | 'graph'
  readonly rows: number
  readonly dimension: number
  /** At ten against comparing everything, in [0, 1], by a few words of several fields; absent where there is nothing to measure. */
  readonly recall?: number
  /** The same by whole titles, which is easier. */
  readonly titleRecall?: number
  /** Bytes of memory that the vectors take while the catalogue is open, the graph's own beside them. */
  readonly memory: number
  /** Of the graph's files; 0 without one. */
  readonly bytes: number
  /** When the graph was written, milliseconds since 1970. */
  readonly written?: number
  /** Texts and pictures whose vectors are not there. */
  readonly missing: number
  /** Why it does not fit; absent where it does. */
  readonly problem?: string
}

/**
 * Needs the text encoder for the queries that are tried only, where they are not cached. Rejects with MODEL_* errors.
 *
 * @param version 0 is the one in use, 1 the one before
 * @example (await checkIndex({ catalog, textEncoder, cache, indexPath })).problem // undefined where it fits
 */
export async function checkIndex(options: BuildRetrieverOptions, version: 0 | 1 = 0): Promise<IndexCheck> {
  const dry = new DryRun(options)
  const index = await readCatalogIndex(dry.options)
  index.lexical[Symbol.dispose]()
  const rows = options.catalog.items.length
  const lacks = dry.missing === 0 ? {} : { problem: `${dry.missing} vectors are not there: \`curio index\` computes them` }
  if (options.textEncoder === undefined) return { engine: 'words', rows, dimension: 0, memory: 0, bytes: 0, missing: dry.missing, ...lacks }
  const fused = dry.missing === 0 ? await fuseCatalog(index, options) : undefined
  const isLarge = rows >= largeCatalogue
  const memory = vectorBytes(index) + (isLarge ? (fused?.exact.vectors.bytes ?? 0) : 0)
  const dimension = fused?.exact.dimension ?? options.textEncoder.dimension
  if (!isLarge)
    return {
      engine: 'exact',
      rows,
      dimension,
      memory,
      bytes: 0,
      missing: dry.missing,
      ...(fused && { recall: 1, titleRecall: 1 }),
      ...lacks,
    }
  const told = { engine: 'graph', rows, dimension, memory, missing: dry.missing } as const
  if (fused === undefined || options.indexPath === undefined) return { ...told, bytes: 0, ...lacks }
  return { ...told, ...(await checkGraph(new IndexVersions(options.indexPath), fused, version)) }
}

function vectorBytes({ passages, pictures, recordings }: CatalogIndex): number {
  return (passages?.bytes ?? 0) + (pictures?.bytes ?? 0) + (recordings?.bytes ?? 0)
}

async function checkGraph(
  versions: IndexVersions,
  { exact, models, queries }: FusedCatalog,
  version: 0 | 1,
): Promise<Pick<IndexCheck, 'bytes' | 'written' | 'recall' | 'titleRecall' | 'problem'>> {
  const name = (await versions.names())[version]
  if (name === undefined)
    return { bytes: 0, problem: version === 0 ? 'no graph is saved: `curio index` makes one' : 'there is no earlier version' }
  const size = await versions.measure(name)
  const graph = await loadIfFits(versions.path(name), exact, models)
  if (graph === undefined)
    return { ...size, problem: 'the saved graph is of other items or models, or damaged: `curio index` makes a new one' }
  const recall = await measureRecall(graph.alone, exact, queries.words)
  const titleRecall = await measureRecall(graph.alone, exact, queries.titles)
  return {
    ...size,
    recall,
    titleRecall,
    ...((recall + titleRecall) / 2 < leastRecall && { problem: 'the graph finds too little of what is nearest' }),
  }
}

/** Encoders that count what they are asked for in place of computing it, and a cache into which none of that goes. */
class DryRun {
  readonly options: BuildRetrieverOptions
  missing = 0

  constructor(options: BuildRetrieverOptions) {
    const { textEncoder, imageEncoder, sceneText, cache } = options
    this.options = {
      ...options,
      cache: readOnly(cache),
      ...(textEncoder && { textEncoder: this.#text(textEncoder) }),
      ...(imageEncoder && { imageEncoder: this.#image(imageEncoder) }),
      ...(sceneText && { sceneText: this.#reader(sceneText) }),
    }
  }

  #text(encoder: TextEncoder): TextEncoder {
    return {
      id: encoder.id,
      dimension: encoder.dimension,
      encodeQuery: (text, signal) => encoder.encodeQuery(text, signal),
      encodePassages: texts => {
        this.missing += texts.length
        return Promise.resolve(texts.map(() => placeholder(encoder.dimension)))
      },
      dispose: () => Promise.resolve(),
    }
  }

  #image(encoder: ImageEncoder): ImageEncoder {
    return {
      id: encoder.id,
      dimension: encoder.dimension,
      encode: () => {
        this.missing += 1
        return Promise.resolve(placeholder(encoder.dimension))
      },
      dispose: () => Promise.resolve(),
    }
  }

  #reader({ id }: SceneTextReader): SceneTextReader {
    return {
      id,
      read: () => {
        this.missing += 1
        return Promise.resolve([])
      },
      readQuery: () => Promise.resolve([]),
      dispose: () => Promise.resolve(),
    }
  }
}

function placeholder(dimension: number): Float32Array {
  return new Float32Array(dimension).fill(1 / Math.sqrt(dimension))
}

function readOnly(cache: VectorCache): VectorCache {
  return { get: key => cache.get(key), set: () => {} }
}
