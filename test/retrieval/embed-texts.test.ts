import { describe, expect, it } from 'vitest'
import type { PassageOptions } from '../../src/contracts/ports.js'
import { CurioError } from '../../src/errors.js'
import { embedTexts } from '../../src/retrieval/embed-texts.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { WordHashEncoder } from './word-hash-encoder.js'

const texts = Array.from({ length: 600 }, (_, index) => `tent ${index} ${'word '.repeat(index % 7)}`)

/** Hands over each vector as it is made, and fails after some of them. */
class TellingEncoder extends WordHashEncoder {
  left = Number.POSITIVE_INFINITY

  override async encodePassages(texts: readonly string[], { onVector }: PassageOptions = {}): Promise<Float32Array[]> {
    const vectors: Float32Array[] = []
    for (const [index, text] of texts.entries()) {
      if (this.left-- <= 0) throw new CurioError('MODEL_FAILED', 'gone')
      const [vector = new Float32Array(0)] = await super.encodePassages([text])
      onVector?.(vector, index)
      vectors.push(vector)
    }
    return vectors
  }
}

describe('embedTexts', () => {
  it('finds the same whether or not an encoder hands over each vector', async () => {
    const [told, untold] = await Promise.all(
      [new TellingEncoder(), new WordHashEncoder()].map(encoder => embedTexts(texts, encoder, new MemoryVectorCache())),
    )
    expect(told?.size).toBe(texts.length)
    for (const text of texts) expect(told?.get(text)).toEqual(untold?.get(text))
  })

  it('counts every text once', async () => {
    const counts: number[] = []
    const onProgress = (done: number, total: number) => {
      expect(total).toBe(texts.length)
      counts.push(done)
    }
    await embedTexts([...texts, ...texts, ' '], new TellingEncoder(), new MemoryVectorCache(), { onProgress })
    expect(counts).toEqual(texts.map((_, index) => index + 1))
  })

  it('keeps what was embedded before a failure, and goes on from there', async () => {
    const [cache, encoder] = [new MemoryVectorCache(), new TellingEncoder()]
    encoder.left = 100
    await expect(embedTexts(texts, encoder, cache)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
    encoder.left = Number.POSITIVE_INFINITY
    encoder.passages.length = 0
    expect((await embedTexts(texts, encoder, cache)).size).toBe(texts.length)
    expect(encoder.passages).toHaveLength(texts.length - 100)
  })

  it('stops when it is told to', async () => {
    const running = embedTexts(texts, new TellingEncoder(), new MemoryVectorCache(), { signal: AbortSignal.abort() })
    await expect(running).rejects.toMatchObject({ code: 'ABORTED' })
  })
})
