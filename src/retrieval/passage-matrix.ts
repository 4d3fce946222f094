/** Several vectors an item (facts, description, translations): an item is as near as its nearest one. */
import { storeVectors } from './store-vectors.js'
import type { StoredVectors, VectorStorage } from './stored-vectors.js'
import { deviations, innerProduct } from './vector-mathematics.js'

export interface Passage {
  readonly vector: Float32Array
  /** Taken off its score: how much nearer than the others it must be to count. */
  readonly handicap?: number
}

/** @example new PassageMatrix([[{ vector: facts }, { vector: description, handicap: 0.02 }]], 384).score(query, 0) */
export class PassageMatrix {
  readonly #vectors: StoredVectors
  /** Passages of row r are those from starts[r] up to starts[r + 1]. */
  readonly #starts: Uint32Array
  readonly #handicaps: Float32Array
  #spreads: Float32Array | undefined

  /**
   * @param passages by row; the first is the row's main one
   * @param doLean true of texts, whose vectors all lean one way: bytes then hold them more finely
   * @throws CurioError VECTOR_INVALID
   */
  constructor(passages: readonly (readonly Passage[])[], dimension: number, storage: VectorStorage = 'float', doLean = false) {
    this.#starts = new Uint32Array(passages.length + 1)
    passages.forEach((own, row) => {
      this.#starts[row + 1] = (this.#starts[row] ?? 0) + own.length
    })
    const all = passages.flat()
    this.#handicaps = Float32Array.from(all, ({ handicap }) => handicap ?? 0)
    this.#vectors = storeVectors(
      all.map(({ vector }) => vector),
      dimension,
      storage,
      doLean,
    )
  }

  get dimension(): number {
    return this.#vectors.dimension
  }

  /** Memory that the vectors take. */
  get bytes(): number {
    return this.#vectors.bytes
  }

  /** The length of what each passage differs by from its own mean: what Pearson's correlation divides by. Worked out when first asked for. */
  get spreads(): Float32Array {
    this.#spreads ??= Float32Array.from({ length: this.#vectors.size }, (_, passage) => {
      const own = deviations(this.#vectors.vector(passage))
      return Math.sqrt(innerProduct(own, own))
    })
    return this.#spreads
  }

  /**
   * The largest inner product of the query with a passage of the row, less its handicap; undefined when it has none.
   *
   * @param lengths by passage: what its product is divided by
   */
  score(query: Float32Array, row: number, lengths?: Float32Array): number | undefined {
    let best: number | undefined
    const end = this.#starts[row + 1] ?? 0
    for (let passage = this.#starts[row] ?? 0; passage < end; passage++) {
      const product = this.#vectors.score(query, passage)
      const score = (lengths ? over(product, lengths[passage] ?? 0) : product) - (this.#handicaps[passage] ?? 0)
      if (best === undefined || score > best) best = score
    }
    return best
  }

  /** The largest inner product of the query with a passage beside the row's main one; undefined when it has none. */
  detail(query: Float32Array, row: number): number | undefined {
    const end = this.#starts[row + 1] ?? 0
    let best: number | undefined
    for (let passage = (this.#starts[row] ?? 0) + 1; passage < end; passage++) {
      const product = this.#vectors.score(query, passage)
      if (best === undefined || product > best) best = product
    }
    return best
  }

  /** The row's main vector; undefined when it has none. */
  main(row: number): Float32Array | undefined {
    const start = this.#starts[row] ?? 0
    return start < (this.#starts[row + 1] ?? 0) ? this.#vectors.vector(start) : undefined
  }
}

/** 0 where there is nothing to divide by. */
function over(product: number, length: number): number {
  return length > 1e-9 ? product / length : 0
}
