/** Queries of which it is known what they are after: titles of the catalogue itself, and a few of an item's words as people type them. */
import type { Item } from '../contracts/item.js'
import type { TextEncoder, VectorCache } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { isUnitVector } from './is-unit-vector.js'
import { segmentText } from './segment-text.js'
import { contentWords } from './stop-words.js'

const samples = 32

/** Some titles, evenly from the whole catalogue. */
export function sampleTitles(titles: readonly string[]): string[] {
  return sampled(titles)
}

/**
 * Two words of a title and two of another field, of some items: what is near to so little is spread over the whole catalogue, so these are
 * harder to find by than whole titles.
 *
 * @example sampleFewWords([{ id: '1', title: 'A light tent for two', brand: 'Fjell', attributes: {} }]) // ['light two fjell']
 */
export function sampleFewWords(items: readonly Item[]): string[] {
  return sampled(items).map(fewWords)
}

function fewWords({ title, brand, category, description, attributes }: Item, index: number): string {
  const words = contentWords(segmentText(title))
  const values = Object.values(attributes).flatMap(value => (typeof value === 'object' ? value : String(value)))
  const fields = [brand, category?.split('/').at(-1), description, ...values].filter(field => field !== undefined && /\p{L}/u.test(field))
  const other = contentWords(segmentText(fields[index % fields.length] ?? ''))
  return [...new Set([...words.slice(0, 1), ...words.slice(-1), ...other.slice(0, 2)])].join(' ')
}

/** Evenly from all. */
function sampled<Value>(all: readonly Value[]): Value[] {
  const step = Math.max(1, Math.floor(all.length / samples))
  return all.filter((_, row) => row % step === 0).slice(0, samples)
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
