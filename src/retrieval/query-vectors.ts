/** A request as vectors: what is asked now and before, the photograph, and what was liked and disliked. */

import type { Catalog, SceneText } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import type { CatalogIndex } from './catalog-index.js'
import { isModelFailure } from './is-model-failure.js'
import type { PassageMatrix } from './passage-matrix.js'
import type { RetrievalRequest } from './retrieval-request.js'
import { normalise, weightedSum } from './vector-mathematics.js'

export interface QueryVectors {
  readonly text?: Float32Array
  /** The text carried over to pictures. */
  readonly imagined?: Float32Array
  readonly picture?: Float32Array
  /** What is written in the photograph. */
  readonly written?: readonly SceneText[]
  /** Of what is asked beyond the filters. */
  readonly details?: Float32Array
  readonly recording?: Float32Array
}

const remembered = 500

interface Part {
  readonly text: string
  readonly weight: number
}

type Encode = (text: string, signal?: AbortSignal) => Promise<Float32Array>

/** CLIP's texts were English; what is written in Chinese characters goes by the text encoder, which reads both. */
const foreign = /\p{Script=Han}/u

/** Remembers the vectors of recent texts: history is asked for again in every turn. */
export class QueryEncoder {
  readonly #index: CatalogIndex
  readonly #texts = new Map<string, Float32Array>()
  readonly #imagined = new Map<string, Float32Array>()
  readonly #onError: ((error: CurioError) => void) | undefined
  #hasFailed = false

  /** @param onError told of the first failure of a text encoder */
  constructor(index: CatalogIndex, onError?: (error: CurioError) => void) {
    this.#index = index
    this.#onError = onError
  }

  /** @throws CurioError IMAGE_*, AUDIO_*, ABORTED, and MODEL_* of the image encoder */
  async encode({ text, history = [], details = [], image, audio, signal }: RetrievalRequest): Promise<QueryVectors> {
    const { textEncoder } = this.#index
    const parts = spoken([...(text === undefined ? [] : [{ text, weight: 1 }]), ...history])
    const meaning = async (said: readonly Part[]) =>
      textEncoder && (await this.#ifPossible(mean(said, (words, stop) => textEncoder.encodeQuery(words, stop), this.#texts, signal)))
    const query = await meaning(parts)
    const detail = await meaning(spoken(details))
    const imagined = await this.#imagine(parts, query, signal)
    return {
      ...(query === undefined ? {} : { text: query }),
      ...(imagined === undefined ? {} : { imagined }),
      ...(detail === undefined ? {} : { details: detail }),
      ...(image === undefined ? {} : await this.#look(image, signal)),
      ...(audio === undefined ? {} : { recording: await this.#recording(audio, signal) }),
    }
  }

  async #imagine(parts: readonly Part[], query: Float32Array | undefined, signal?: AbortSignal): Promise<Float32Array | undefined> {
    const { pictureText, map } = this.#index
    if (pictureText === undefined || parts.some(({ text }) => foreign.test(text))) return query && map?.apply(query)
    const imagined = await this.#ifPossible(mean(parts, (words, stop) => pictureText.encodeText(words, stop), this.#imagined, signal))
    return imagined && this.#shortened(imagined)
  }

  /** A model of texts that fails is no reason to answer nothing: without what it says the words and the picture still find. */
  async #ifPossible<Value>(answer: Promise<Value>): Promise<Value | undefined> {
    try {
      return await answer
    } catch (error) {
      if (!isModelFailure(error)) throw error
      if (!this.#hasFailed) this.#onError?.(error)
      this.#hasFailed = true
      return undefined
    }
  }

  /** As the catalogue's pictures are kept. The map is learnt from those, so what it gives is short already. */
  #shortened(vector: Float32Array): Float32Array {
    return this.#index.pictureBasis?.shorten(vector) ?? vector
  }

  async #recording(audio: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    const encoder = this.#index.audioEncoder
    if (encoder === undefined) throw new CurioError('AUDIO_UNSUPPORTED', 'No item of the catalogue has a recording')
    return (await encoder.listen(audio, signal)).vector
  }

  async #look(image: string | Uint8Array, signal?: AbortSignal): Promise<Pick<QueryVectors, 'picture' | 'written'>> {
    const { sceneText } = this.#index
    const picture = await this.#picture(image, signal)
    const written = sceneText && (await this.#ifPossible(sceneText.readQuery(image, signal)))
    return { picture, ...(written === undefined ? {} : { written }) }
  }

  async #picture(image: string | Uint8Array, signal?: AbortSignal): Promise<Float32Array> {
    const encoder = this.#index.imageEncoder
    if (encoder === undefined) throw new CurioError('IMAGE_UNSUPPORTED', 'No image encoder is loaded')
    return this.#shortened(await (encoder.encodeQuery ? encoder.encodeQuery(image, signal) : encoder.encode(image, signal)))
  }
}

function spoken(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ text, weight }) => text.trim() !== '' && weight !== 0)
}

/** The weighted mean direction of texts; undefined without any. */
async function mean(
  parts: readonly Part[],
  encode: Encode,
  recent: Map<string, Float32Array>,
  signal?: AbortSignal,
): Promise<Float32Array | undefined> {
  const vectors: { vector: Float32Array; weight: number }[] = []
  for (const { text, weight } of parts) {
    const vector = recent.get(text) ?? (await encode(text, signal))
    remember(recent, text, vector)
    vectors.push({ vector, weight })
  }
  const sum = weightedSum(vectors)
  return sum === undefined ? undefined : normalise(sum)
}

function remember(recent: Map<string, Float32Array>, text: string, vector: Float32Array): void {
  recent.delete(text)
  recent.set(text, vector)
  const oldest = recent.size > remembered ? recent.keys().next().value : undefined
  if (oldest !== undefined) recent.delete(oldest)
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
