/** Vectors of many texts: cached by content, equal texts embedded once, in batches that can be cancelled. */
import { createHash } from 'node:crypto'
import type { TextEncoder, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { checkVector } from './check-vector.js'
import { isUnitVector } from './is-unit-vector.js'

/** Texts that an encoder gets at once. With fewer, one of its helpers is idle too often at the end; with more, it holds memory for long. */
const batch = 256

export interface EmbedOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * One vector for each distinct text that is not empty.
 *
 * @throws CurioError ABORTED, VECTOR_INVALID, MODEL_*
 * @example const vectors = await embedTexts(['a tent'], encoder, cache)
 */
export async function embedTexts(
  texts: Iterable<string>,
  encoder: TextEncoder,
  cache: VectorCache,
  { signal, onProgress }: EmbedOptions = {},
): Promise<ReadonlyMap<string, Float32Array>> {
  const distinct = [...new Set(texts)].filter(text => text.trim() !== '')
  const vectors = new Map<string, Float32Array>()
  for (const text of distinct) {
    const cached = cache.get(textKey(encoder, text))
    if (isUnitVector(cached, encoder.dimension)) vectors.set(text, cached)
  }
  const keep = (text: string, vector: Float32Array) => {
    vectors.set(text, checkVector(vector, encoder.dimension))
    cache.set(textKey(encoder, text), vector)
    onProgress?.(++done, missing.length)
  }
  const missing = distinct.filter(text => !vectors.has(text)).sort((a, b) => a.length - b.length)
  let done = 0
  for (let start = 0; start < missing.length; start += batch) {
    if (signal?.aborted) throw new CurioError('ABORTED', 'Embedding was cancelled')
    // The longest first: nobody waits long for the last one of the batch.
    const part = missing.slice(start, start + batch).reverse()
    const onVector = (vector: Float32Array, index: number) => keep(part[index] ?? '', vector)
    const encoded = await encoder.encodePassages(part, { ...(signal && { signal }), onVector })
    part.forEach((text, index) => {
      if (!vectors.has(text)) keep(text, encoded[index] ?? new Float32Array(0))
    })
  }
  return vectors
}

function textKey(encoder: TextEncoder, text: string): string {
  return `${encoder.id}:${createHash('sha256').update(text).digest('hex')}`
}
