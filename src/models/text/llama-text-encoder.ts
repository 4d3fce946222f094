/** Text to vectors by a multilingual E5 encoder in GGUF (Wang et al. 2024), through llama.cpp. */
import { availableParallelism } from 'node:os'
import type { LlamaEmbeddingContext, LlamaModel, Token } from 'node-llama-cpp'
import type { TextEncoder } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { llamaRuntime } from '../llama/llama-runtime.js'

export interface LlamaTextEncoderOptions {
  readonly path: string
  /** Part of every cache key. */
  readonly id: string
  readonly gpu?: 'auto' | 'off'
}

/** The model's window, with its two special tokens. A longer text aborts llama.cpp, so it is cut before. */
const contextSize = 512
const longestText = contextSize - 3
/** More characters than any 509 tokens have; spares the tokenizer a book. */
const longestCharacters = 20_000

/**
 * @example
 * const encoder = await LlamaTextEncoder.load({ path: 'models/multilingual-e5-small-q4_0.gguf', id: 'multilingual-e5-small' })
 * const vector = await encoder.encodeQuery('一双舒适的跑鞋') // 384 numbers, length 1
 */
export class LlamaTextEncoder implements TextEncoder {
  readonly id: string
  readonly dimension: number
  readonly #model: LlamaModel
  readonly #query: LlamaEmbeddingContext

  private constructor(id: string, model: LlamaModel, query: LlamaEmbeddingContext) {
    this.id = id
    this.dimension = model.embeddingVectorSize
    this.#model = model
    this.#query = query
  }

  /** Rejects with MODEL_LOAD_FAILED. */
  static async load({ path, id, gpu = 'auto' }: LlamaTextEncoderOptions): Promise<LlamaTextEncoder> {
    try {
      const llama = await llamaRuntime(gpu)
      const model = await llama.loadModel({ modelPath: path })
      return new LlamaTextEncoder(id, model, await openContext(model))
    } catch (error) {
      throw new CurioError('MODEL_LOAD_FAILED', `${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }

  async encodeQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    return this.#encode(this.#query, `query: ${text}`, signal)
  }

  /** Several contexts of one thread are faster and steadier than one context of several threads; they are released afterwards. */
  async encodePassages(
    texts: readonly string[],
    options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = new Array(texts.length)
    const contexts = await Promise.all(
      Array.from({ length: Math.min(availableParallelism(), texts.length) }, () => openContext(this.#model)),
    )
    let next = 0
    let done = 0
    const work = async (context: LlamaEmbeddingContext) => {
      for (let index = next++; index < texts.length; index = next++) {
        vectors[index] = await this.#encode(context, `passage: ${texts[index] ?? ''}`, options.signal)
        options.onProgress?.(++done)
      }
    }
    try {
      await Promise.all(contexts.map(work))
    } finally {
      await Promise.all(contexts.map(context => context.dispose()))
    }
    return vectors
  }

  async dispose(): Promise<void> {
    await this.#query.dispose()
    await this.#model.dispose()
  }

  async #encode(context: LlamaEmbeddingContext, text: string, signal: AbortSignal | undefined): Promise<Float32Array> {
    if (signal?.aborted) throw new CurioError('ABORTED', 'Encoding was cancelled.')
    const tokens = this.#tokens(text)
    try {
      return normalised((await context.getEmbeddingFor(tokens)).vector)
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  /** The special tokens by hand: a plain string gets no start token from this vocabulary. */
  #tokens(text: string): Token[] {
    const { bos, eos } = this.#model.tokens
    const body = this.#model.tokenize(text.slice(0, longestCharacters).normalize('NFC').trim()).slice(0, longestText)
    return [...(bos === null ? [] : [bos]), ...body, ...(eos === null ? [] : [eos])]
  }
}

/** The batch is as large as the window: a smaller one silently gives a wrong vector. */
function openContext(model: LlamaModel): Promise<LlamaEmbeddingContext> {
  return model.createEmbeddingContext({ contextSize, batchSize: contextSize, threads: 1 })
}

function normalised(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector)
  return Float32Array.from(vector, value => (length > 0 ? value / length : 0))
}
