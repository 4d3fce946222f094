/** A request as vectors: what is asked now and before, the photograph, and what was liked and disliked. */

import type { Catalog } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import type { CatalogIndex } from './catalog-index.js'
import type { PassageMatrix } from './passage-matrix.js'
import type { RetrievalRequest } from './retrieval-request.js'
import { normalise, weightedSum } from './vector-mathematics.js'

export interface QueryVectors {
  readonly text?: Float32Array
  /** The text carried over to pictures. */
  readonly imagined?: Float32Array
  readonly picture?: Float32Array
}

const remembered = 500

/** Remembers the vectors of recent texts: history is asked for again in every turn. */
export class QueryEncoder {
  readonly #index: CatalogIndex
  readonly #recent = new Map<string, Float32Array>()

  constructor(index: CatalogIndex) {
    this.#index = index
  }

  /** @throws CurioError IMAGE_*, MODEL_*, ABORTED */
  async encode({ text, history = [], image, signal }: RetrievalRequest): Promise<QueryVectors> {
    const query = await this.#text([...(text === undefined ? [] : [{ text, weight: 1 }]), ...history], signal)
    const imagined = query === undefined ? undefined : this.#index.map?.apply(query)
    return {
      ...(query === undefined ? {} : { text: query }),
      ...(imagined === undefined ? {} : { imagined }),
      ...(image === undefined ? {} : { picture: await this.#picture(image, signal) }),
    }
  }

  async #text(parts: readonly { text: string; weight: number }[], signal?: AbortSignal): Promise<Float32Array | undefined> {
    const encoder = this.#index.textEncoder
    if (encoder === undefined) return undefined
    const vectors: { vector: Float32Array; weight: number }[] = []
    for (const { text, weight } of parts) {
      if (text.trim() === '' || weight === 0) continue
      const vector = this.#recent.get(text) ?? (await encoder.encodeQuery(text, signal))
      this.#remember(text, vector)
      vectors.push({ vector, weight })
    }
    const sum = weightedSum(vectors)
    return sum === undefined ? undefined : normalise(sum)
  }

  #remember(text: string, vector: Float32Array): void {
    this.#recent.delete(text)
    this.#recent.set(text, vector)
    const oldest = this.#recent.size > remembered ? this.#recent.keys().next().value : undefined
    if (oldest !== undefined) this.#recent.delete(oldest)
  }

  #picture(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    const encoder = this.#index.imageEncoder
    if (encoder === undefined) throw new CurioError('IMAGE_UNSUPPORTED', 'No image encoder is loaded')
    return encoder.encodeQuery ? encoder.encodeQuery(image, signal) : encoder.encode(image, signal)
  }
}

/**
 * The weighted mean direction of items; undefined when none of them has a vector.
 *
 * @example meanVector([{ row: 3, weight: 1 }], passages)
 */
export function meanVector(items: readonly { row: number; weight: number }[], matrix: PassageMatrix | undefined): Float32Array | undefined {
  const parts = items.flatMap(({ row, weight }) => {
    const vector = matrix?.main(row)
    return vector === undefined ? [] : [{ vector, weight }]
  })
  const sum = weightedSum(parts)
  return sum === undefined ? undefined : normalise(sum)
}

/** Rows of the items that the catalogue (still) has. */
export function knownRows(catalog: Catalog, items: RetrievalRequest['liked'] = []): { row: number; weight: number }[] {
  return items.flatMap(({ item, weight }) => {
    const row = catalog.row(item)
    return row === undefined ? [] : [{ row, weight }]
  })
}
