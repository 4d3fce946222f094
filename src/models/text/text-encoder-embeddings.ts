/** A text encoder as LangChain's Embeddings, for vector stores and chains of the person's own. */
import { Embeddings } from '@langchain/core/embeddings'
import type { TextEncoder } from '../../contracts/ports.js'

/**
 * @example
 * const embeddings = new TextEncoderEmbeddings(await LlamaTextEncoder.load({ path, id }))
 * await embeddings.embedQuery('running shoes') // number[], length 1
 */
export class TextEncoderEmbeddings extends Embeddings {
  readonly #encoder: TextEncoder

  constructor(encoder: TextEncoder) {
    super({})
    this.#encoder = encoder
  }

  override async embedQuery(text: string): Promise<number[]> {
    return [...(await this.#encoder.encodeQuery(text))]
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#encoder.encodePassages(texts)
    return vectors.map(vector => [...vector])
  }
}
