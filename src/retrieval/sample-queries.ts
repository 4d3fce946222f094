/** Queries of which it is known what they are after: titles of the catalogue itself. */
import type { TextEncoder, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { isUnitVector } from './is-unit-vector.js'

const samples = 32

/** Some titles, evenly from the whole catalogue. */
export function sampleTitles(titles: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(titles.length / samples))
  return titles.filter((_, row) => row % step === 0).slice(0, samples)
}

/**
 * The texts' vectors as queries, cached.
 *
 * @throws CurioError ABORTED, MODEL_*
 */
export async function queryVectors(
  texts: readonly string[],
  encoder: TextEncoder,
  cache: VectorCache,
  signal?: AbortSignal,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (const text of texts) {
    if (signal?.aborted) throw new CurioError('ABORTED', 'Indexing was cancelled')
    vectors.push(await queryVector(text, encoder, cache, signal))
  }
  return vectors
}

async function queryVector(text: string, encoder: TextEncoder, cache: VectorCache, signal?: AbortSignal): Promise<Float32Array> {
  const key = `${encoder.id}:query:${text}`
  const cached = cache.get(key)
  if (isUnitVector(cached, encoder.dimension)) return cached
  const vector = await encoder.encodeQuery(text, signal)
  cache.set(key, vector)
  return vector
}
