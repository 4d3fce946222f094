/** Chooses the engine by size, and reuses a saved graph where it still fits. */
import { CurioError } from '../errors.js'
import type { ExactIndex } from './exact-index.js'
import { type BuildOptions, HnswIndex } from './hnsw-index.js'
import type { VectorIndex } from './vector-index.js'

/** From here on a graph beats comparing everything. */
export const largeCatalogue = 10_000

export interface OpenIndexOptions extends BuildOptions {
  /** Where the graph is kept, without ending; absent: it is built at each start. */
  readonly path?: string
  readonly models: readonly string[]
}

/**
 * The exact index itself below 10,000 rows, else the saved graph, else a new one.
 *
 * @example const index = await openIndex(exact, { path: 'catalog/.curio/index', models: ['e5-small'] })
 */
export async function openIndex(exact: ExactIndex, { path, models, ...building }: OpenIndexOptions): Promise<VectorIndex> {
  if (exact.size < largeCatalogue) return exact
  if (path === undefined) return HnswIndex.build(exact, building)
  try {
    return await HnswIndex.load(path, exact, models)
  } catch (error) {
    if (CurioError.from(error).code !== 'INDEX_INVALID') throw error
  }
  const index = await HnswIndex.build(exact, building)
  // A folder that cannot be written costs only the next start's time.
  await index.save(path, models).catch(() => {})
  return index
}
