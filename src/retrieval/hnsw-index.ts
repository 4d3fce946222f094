/** Approximate search by hnswlib for large catalogues; narrow filters and short answers fall back to the exact scan. */
import hnswlib from 'hnswlib-node'
import { CurioError } from '../errors.js'
import { checkVector } from './check-vector.js'
import type { ExactIndex } from './exact-index.js'
import { readHnswFile, writeHnswFile } from './hnsw-file.js'
import { nearestRows } from './nearest-rows.js'
import { rowMask } from './row-mask.js'
import { scatteredRows } from './scattered-rows.js'
import type { Hit, VectorIndex } from './vector-index.js'

/** Measured on 24,576 products: with 16 and 200 a tenth of the ten nearest stayed out of reach, because texts of one trade are much alike. */
const settings = { m: 24, efConstruction: 300, randomSeed: 100 } as const
/** Rows that a search looks at, at least: recall .99 at ten in about 2 ms. */
const breadth = 400
/** Adding a point blocks the event loop, so the builder lets others in after this many. */
const pointsPerTick = 64
const largestLabel = 2 ** 32 - 1

export interface BuildOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
}

/**
 * @example
 * const index = await HnswIndex.build(exact)
 * await index.save('.curio/index', ['e5-small'])
 */
export class HnswIndex implements VectorIndex {
  readonly size: number
  readonly dimension: number
  readonly #exact: ExactIndex
  readonly #graph: hnswlib.HierarchicalNSW

  private constructor(exact: ExactIndex, graph: hnswlib.HierarchicalNSW) {
    this.#exact = exact
    this.#graph = graph
    this.size = exact.size
    this.dimension = exact.dimension
  }

  /**
   * Builds the graph over vectors that the exact index has already checked.
   *
   * @throws CurioError ABORTED, VECTOR_INVALID
   */
  static async build(exact: ExactIndex, { signal, onProgress }: BuildOptions = {}): Promise<HnswIndex> {
    if (exact.size > largestLabel) throw new CurioError('INDEX_INVALID', 'More rows than labels')
    const graph = new hnswlib.HierarchicalNSW('ip', exact.dimension)
    graph.initIndex({ maxElements: Math.max(1, exact.size), ...settings })
    let done = 0
    for (const row of scatteredRows(exact.size)) {
      graph.addPoint([...checkVector(exact.vectors.vector(row), exact.dimension)], row)
      done += 1
      if (done % pointsPerTick === 0) {
        onProgress?.(done)
        await new Promise(setImmediate)
        if (signal?.aborted) throw new CurioError('ABORTED', 'Indexing was cancelled')
      }
    }
    return new HnswIndex(exact, graph)
  }

  /**
   * Loads a saved graph that belongs to exactly these vectors and models.
   *
   * @param path without ending: `PATH.hnsw` and `PATH.json` are read
   * @throws CurioError INDEX_INVALID when it is missing, damaged or another's
   */
  static async load(path: string, exact: ExactIndex, models: readonly string[]): Promise<HnswIndex> {
    return new HnswIndex(exact, await readHnswFile(path, exact, models))
  }

  /** Saves beside each other the graph and what it belongs to; a crash in between leaves the old pair or none that loads. */
  async save(path: string, models: readonly string[]): Promise<void> {
    await writeHnswFile(path, this.#graph, this.#exact, models)
  }

  /** What is nearest by the graph, or by comparing where that is faster. */
  async search(query: Float32Array, k: number, allowed?: readonly number[]): Promise<Hit[]> {
    const wanted = this.#wanted(k, allowed)
    if (this.#isNarrow(allowed?.length ?? this.size, this.#breadth(wanted))) return this.#exact.search(query, k, allowed)
    return this.#walk(query, wanted, allowed)
  }

  /** The graph where `search` might rather compare: what is measured when a graph is. */
  get alone(): VectorIndex {
    const { size, dimension } = this
    return { size, dimension, search: async (query, k, allowed) => this.#walk(query, this.#wanted(k, allowed), allowed) }
  }

  async #walk(query: Float32Array, wanted: number, allowed?: readonly number[]): Promise<Hit[]> {
    checkVector(query, this.dimension)
    if (wanted === 0) return []
    const open = allowed && rowMask(allowed, this.size)
    this.#graph.setEf(this.#breadth(wanted))
    // The filter must not throw: an exception in it ends the process.
    const { neighbors } = this.#graph.searchKnn([...query], wanted, open && (label => open[label] === 1))
    if (neighbors.length < wanted) return this.#exact.search(query, wanted, allowed)
    return nearestRows(neighbors, row => this.#exact.vectors.score(query, row), wanted)
  }

  #wanted(k: number, allowed: readonly number[] | undefined): number {
    return Math.min(Math.max(0, Math.floor(k)), allowed?.length ?? this.size, this.size)
  }

  #breadth(wanted: number): number {
    return Math.max(breadth, 2 * wanted)
  }

  /** Whether comparing the allowed rows is faster: the fewer they are, the more steps of the graph lead to others. */
  #isNarrow(allowed: number, ef: number): boolean {
    return allowed * allowed <= this.#exact.vectors.rowsAStep * ef * this.size
  }
}
