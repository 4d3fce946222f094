/** Text to vectors by a multilingual E5 encoder in GGUF (Wang et al. 2024), through llama.cpp. */
import { availableParallelism } from 'node:os'
import type { LlamaEmbeddingContext, LlamaModel, Token } from 'node-llama-cpp'
import type { PassageOptions, TextEncoder } from '../../contracts/ports.js'
import { CurioError } from '../../errors.js'
import { checkGguf } from '../llama/check-gguf.js'
import { llamaRuntime } from '../llama/llama-runtime.js'
import { loadFailure } from '../load-failure.js'
import { throwIfAborted } from '../throw-if-aborted.js'
import { unitVector } from '../unit-vector.js'
import { embeddingWindow, openEmbeddingContext } from './open-embedding-context.js'

export interface LlamaTextEncoderOptions {
  readonly path: string
  /** Part of every cache key. */
  readonly id: string
  readonly gpu?: 'auto' | 'off'
}

/** The window without its two special tokens and one to spare. */
const longestText = embeddingWindow - 3
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

  /** Rejects with MODEL_MISSING, MODEL_CORRUPT or MODEL_LOAD_FAILED. */
  static async load({ path, id, gpu = 'auto' }: LlamaTextEncoderOptions): Promise<LlamaTextEncoder> {
    try {
      await checkGguf(path, id)
      const llama = await llamaRuntime(gpu)
      const model = await llama.loadModel({ modelPath: path })
      return new LlamaTextEncoder(id, model, await openEmbeddingContext(model))
    } catch (error) {
      throw loadFailure(id, error)
    }
  }

  /** A vector of length 1, or zeros for an empty text. Rejects with ABORTED or MODEL_FAILED. */
  async encodeQuery(text: string, signal?: AbortSignal): Promise<Float32Array> {
    return this.#encode(this.#query, 'query', text, signal)
  }

  /**
   * In the order of `texts`. Several contexts of one thread are faster and steadier than one context of several threads.
   * Rejects with ABORTED (looked at between texts) or MODEL_FAILED.
   */
  async encodePassages(texts: readonly string[], options: PassageOptions = {}): Promise<Float32Array[]> {
    throwIfAborted(options.signal)
    const vectors: Float32Array[] = texts.map(() => new Float32Array(this.dimension))
    const entries = texts.entries()
    const failures: unknown[] = []
    let done = 0
    const work = async () => {
      // Opening takes 2 ms, and only a release gives back the memory that a context takes with use.
      await using context = await openEmbeddingContext(this.#model)
      // One iterator for all contexts: whoever is free takes the next text. A failure ends the others after their text.
      for (const [index, text] of entries) {
        if (failures.length > 0) break
        const vector = await this.#encode(context, 'passage', text, options.signal)
        vectors[index] = vector
        options.onVector?.(vector, index)
        options.onProgress?.(++done)
      }
    }
    const count = Math.min(availableParallelism(), texts.length)
    await Promise.all(Array.from({ length: count }, () => work().catch(error => failures.push(error))))
    if (failures.length > 0) throw failures[0]
    return vectors
  }

  async dispose(): Promise<void> {
    await this.#query.dispose()
    await this.#model.dispose()
  }

  async #encode(
    context: LlamaEmbeddingContext,
    role: 'query' | 'passage',
    text: string,
    signal: AbortSignal | undefined,
  ): Promise<Float32Array> {
    throwIfAborted(signal)
    const content = text.slice(0, longestCharacters).normalize('NFC').trim()
    if (content === '') return new Float32Array(this.dimension)
    try {
      return unitVector((await context.getEmbeddingFor(this.#tokens(`${role}: ${content}`))).vector)
    } catch (error) {
      throw CurioError.from(error, 'MODEL_FAILED')
    }
  }

  /** The special tokens by hand: a plain string gets no start token from this vocabulary. */
  #tokens(text: string): Token[] {
    const { bos, eos } = this.#model.tokens
    const body = this.#model.tokenize(text).slice(0, longestText)
    return [...(bos === null ? [] : [bos]), ...body, ...(eos === null ? [] : [eos])]
  }
}
