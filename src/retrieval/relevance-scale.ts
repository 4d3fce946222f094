/** What a raw cosine means: learnt from the catalogue's own titles as queries (they do fit) and from questions that no shop answers. */
import type { TextEncoder, VectorCache } from '../contracts/ports.js'
import type { PassageMatrix } from './passage-matrix.js'
import { queryVectors, sampleTitles } from './sample-queries.js'

export interface RelevanceScale {
  /** Cosine at which a fit is as likely as none. */
  readonly middle: number
  /** Logistic steepness. */
  readonly steepness: number
}

/** In [0, 1]. */
export function relevanceOf(cosine: number, { middle, steepness }: RelevanceScale): number {
  return 1 / (1 + Math.exp(-steepness * (cosine - middle)))
}

const unrelated = [
  'the capital of France',
  'how do volcanoes erupt',
  'translate this letter into Latin',
  'quarterly tax return form',
  'who won the election',
  'distance between Earth and the Moon',
  'symptoms of influenza',
  'prove that the square root of two is irrational',
  'train timetable for tomorrow morning',
  'write a poem about loneliness',
  'mortgage interest rates',
  'surgical instruments for dentists',
  'industrial concrete pump',
  'second-hand tractor engine',
  'nuclear reactor cooling',
  'qwertz asdf uiop',
] as const

/**
 * The cosine scale of one catalogue: half way between what its own titles and what unrelated questions reach at best.
 *
 * @throws CurioError ABORTED, MODEL_*
 */
export async function learnRelevanceScale(
  titles: readonly string[],
  passages: PassageMatrix,
  encoder: TextEncoder,
  cache: VectorCache,
  signal?: AbortSignal,
): Promise<RelevanceScale> {
  const best = async (queries: readonly string[]) => {
    const vectors = await queryVectors(queries, encoder, cache, signal)
    return mean(vectors.map(vector => bestCosine(vector, passages, titles.length)))
  }
  const high = await best(sampleTitles(titles))
  const low = await best(unrelated)
  const spread = Math.max(0.01, high - low)
  return { middle: low + 0.5 * spread, steepness: 8 / spread }
}

/** Looks at no more than some thousand rows, which is enough for a scale. */
function bestCosine(query: Float32Array, passages: PassageMatrix, size: number): number {
  const step = Math.max(1, Math.floor(size / 5000))
  let best = -1
  for (let row = 0; row < size; row += step) best = Math.max(best, passages.score(query, row) ?? -1)
  return best
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
