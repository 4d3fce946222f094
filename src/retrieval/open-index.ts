/** Chooses the engine by size, reuses a saved graph where it still fits, and lets no graph be used that finds too little. */
import { CurioError } from '../errors.js'
import type { ExactIndex } from './exact-index.js'
import { type BuildOptions, HnswIndex } from './hnsw-index.js'
import { IndexVersions } from './index-versions.js'
import { measureRecall } from './measure-recall.js'
import type { VectorIndex } from './vector-index.js'

/** From here on a graph beats comparing everything. */
export const largeCatalogue = 10_000
/** Below this share of the ten nearest, everything is compared instead. */
export const leastRecall = 0.9

export interface OpenIndexOptions extends BuildOptions {
  /** Folder of the saved versions; absent: the graph is built at each start. */
  readonly path?: string
  readonly models: readonly string[]
  /** What a new graph is tried with. */
  readonly queries?: readonly Float32Array[]
  /** Compare everything rather than wait for a new graph. */
  readonly isQuick?: boolean
  /** Told why a new graph is not used. */
  readonly onWarning?: (message: string) => void
}

/**
 * The exact index itself below 10,000 rows, else a saved graph that fits, else a new one, saved as the version in use.
 *
 * @example const index = await openIndex(exact, { path: 'catalog/.curio/index', models: ['e5-small'] })
 */
export async function openIndex(exact: ExactIndex, options: OpenIndexOptions): Promise<VectorIndex> {
  const { path, models, isQuick } = options
  if (exact.size < largeCatalogue) return exact
  const versions = path === undefined ? undefined : new IndexVersions(path)
  const saved = versions && (await savedIndex(versions, exact, models))
  if (saved) return saved
  if (isQuick) return exact
  const built = await HnswIndex.build(exact, options)
  // A folder that cannot be written costs only the next start's time.
  const draft = await versions?.draft().catch(() => undefined)
  if (versions === undefined || draft === undefined) return (await findsEnough(built, exact, options)) ? built : exact
  return keepIfGood(built, exact, { ...options, versions, draft })
}

/** The version in use, else the one before: a catalogue may have been put back. */
async function savedIndex(versions: IndexVersions, exact: ExactIndex, models: readonly string[]): Promise<HnswIndex | undefined> {
  for (const name of await versions.names()) {
    const loaded = await loadIfFits(versions.path(name), exact, models)
    if (loaded) return loaded
  }
  return undefined
}

/** Undefined where the files are missing, damaged or another catalogue's. */
export async function loadIfFits(path: string, exact: ExactIndex, models: readonly string[]): Promise<HnswIndex | undefined> {
  try {
    return await HnswIndex.load(path, exact, models)
  } catch (error) {
    if (CurioError.from(error).code !== 'INDEX_INVALID') throw error
    return undefined
  }
}

/** What is tried is the graph as it was read back, because that is what later starts get. */
async function keepIfGood(
  built: HnswIndex,
  exact: ExactIndex,
  options: OpenIndexOptions & { versions: IndexVersions; draft: string },
): Promise<VectorIndex> {
  const { versions, draft, models } = options
  try {
    await built.save(versions.path(draft), models)
    const loaded = await loadIfFits(versions.path(draft), exact, models)
    if (loaded && (await findsEnough(loaded, exact, options))) {
      await versions.use(draft)
      return loaded
    }
    await versions.discard(draft)
    return exact
  } catch {
    await versions.discard(draft).catch(() => {})
    return built
  }
}

async function findsEnough(graph: HnswIndex, exact: ExactIndex, { queries = [], onWarning }: OpenIndexOptions): Promise<boolean> {
  const recall = await measureRecall(graph.alone, exact, queries)
  if (recall >= leastRecall) return true
  onWarning?.(`The new index finds ${(recall * 100).toFixed(0)} % of what is nearest, so everything is compared instead.`)
  return false
}
