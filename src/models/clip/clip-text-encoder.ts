/** CLIP's text network as a text encoder: its vectors can be compared with those of pictures. */

import type { TextEncoder } from '../../contracts/ports.js'
import { Tensor } from '../onnx/onnx-runtime.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import type { ClipSession } from './clip-session.js'
import type { ClipSettings } from './clip-settings.js'

/** More characters than a full window of tokens has; spares the tokenizer a book. */
const longestCharacters = 4000

export class ClipTextEncoder implements TextEncoder {
  readonly id: string
  readonly dimension: number
  readonly #session: ClipSession
  readonly #settings: ClipSettings

  private constructor(id: string, session: ClipSession, settings: ClipSettings, dimension: number) {
    this.id = id
    this.dimension = dimension
    this.#session = session
    this.#settings = settings
  }

  /** Runs once to learn the dimension. Rejects with MODEL_FAILED. */
  static async open(id: string, session: ClipSession, settings: ClipSettings): Promise<ClipTextEncoder> {
    const probe = new ClipTextEncoder(id, session, settings, 0)
    return new ClipTextEncoder(id, session, settings, (await probe.#encode('a')).length)
  }

  /** A vector of length 1, or zeros for an empty text. Rejects with ABORTED or MODEL_FAILED. */
  async encodeQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    throwIfAborted(signal)
    const content = text.slice(0, longestCharacters).normalize('NFC').trim()
    return content === '' ? new Float32Array(this.dimension) : this.#encode(content)
  }

  /** The network makes no difference between questions and passages. */
  async encodePassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = []
    for (const text of texts) {
      vectors.push(await this.encodeQuery(text, options.signal))
      options.onProgress?.(vectors.length)
    }
    return vectors
  }

  async dispose(): Promise<void> {
    await this.#session.release()
  }

  async #encode(text: string): Promise<Float32Array> {
    const tokens = cut(this.#settings.tokenizer.encode(text).ids, this.#settings.longestText)
    const shape = [1, tokens.length]
    const ids = new Tensor('int64', BigInt64Array.from(tokens, BigInt), shape)
    const mask = new Tensor('int64', new BigInt64Array(tokens.length).fill(1n), shape)
    return this.#session.run({ input_ids: ids, ...(this.#session.wants('attention_mask') && { attention_mask: mask }) })
  }
}

/** The network reads the vector at the last token, so that one stays. */
function cut(tokens: readonly number[], longest: number): number[] {
  return tokens.length <= longest ? [...tokens] : [...tokens.slice(0, longest - 1), ...tokens.slice(-1)]
}
