/** A text encoder that needs no weights: a bag of hashed words. Equal words give equal directions, which is all these tests need. */
import type { TextEncoder } from '../../src/contracts/ports.js'
import { segmentText } from '../../src/retrieval/index.js'

export class WordHashEncoder implements TextEncoder {
  readonly id = 'word-hash'
  readonly dimension = 64
  /** Every text that was encoded, in order. */
  readonly passages: string[] = []
  readonly queries: string[] = []

  encodeQuery(text: string): Promise<Float32Array> {
    this.queries.push(text)
    return Promise.resolve(this.#encode(text))
  }

  encodePassages(texts: readonly string[]): Promise<Float32Array[]> {
    this.passages.push(...texts)
    return Promise.resolve(texts.map(text => this.#encode(text)))
  }

  dispose(): Promise<void> {
    return Promise.resolve()
  }

  #encode(text: string): Float32Array {
    const vector = new Float32Array(this.dimension)
    for (const word of segmentText(text)) {
      let hash = 7
      for (const character of word) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973
      vector[hash % this.dimension] = (vector[hash % this.dimension] ?? 0) + 1
    }
    const length = Math.hypot(...vector)
    return length === 0 ? Float32Array.of(1, ...vector.slice(1)) : vector.map(value => value / length)
  }
}
