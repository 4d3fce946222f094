/** Vectors of many texts: cached by content, equal texts embedded once, in batches that can be cancelled. */
import { createHash } from 'node:crypto'
import type { TextEncoder, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { checkVector } from './check-vector.js'
import { isUnitVector } from './is-unit-vector.js'

const batch = 32

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
  // Similar lengths together, so that a batch is not held up by its longest text.
  const missing = distinct.filter(text => !vectors.has(text)).sort((a, b) => a.length - b.length)
  for (let start = 0; start < missing.length; start += batch) {
    if (signal?.aborted) throw new CurioError('ABORTED', 'Embedding was cancelled')
    const part = missing.slice(start, start + batch)
    const encoded = await encoder.encodePassages(part, signal === undefined ? {} : { signal })
    part.forEach((text, index) => {
      const vector = checkVector(encoded[index] ?? new Float32Array(0), encoder.dimension)
      vectors.set(text, vector)
      cache.set(textKey(encoder, text), vector)
    })
    onProgress?.(Math.min(start + batch, missing.length), missing.length)
  }
  return vectors
}

function textKey(encoder: TextEncoder, text: string): string {
  return `${encoder.id}:${createHash('sha256').update(text).digest('hex')}`
}
