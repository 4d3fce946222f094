/** One part of the score for all candidates. */
import type { ScorePart } from '../contracts/recommendation.js'
import type { Verdict } from './attribute-share.js'
import { shareMet } from './attribute-share.js'
import type { Candidate, ScoreRequest } from './score-items.js'

export const scoreParts = [
  'similarity',
  'behaviour',
  'attributes',
  'context',
  'popularity',
  'novelty',
  'freshness',
  'exploration',
] as const satisfies readonly ScorePart[]

/** In [0, 1]; undefined where nothing is known of the candidate. */
export type Part = (candidate: Candidate) => number | undefined

/** @param verdicts of each wish, in their order */
export function partsOf(
  request: ScoreRequest,
  verdicts: readonly ((candidate: Candidate) => Verdict)[],
): Readonly<Record<ScorePart, Part>> {
  const { wishes, behaviour, context, popularity, novelty, freshness, exploration } = request
  const parts = {
    similarity: ({ similarity }) => bounded(similarity),
    behaviour: ({ item }) => bounded(behaviour?.(item)),
    attributes: candidate => shareMet(wishes, index => verdicts[index]?.(candidate) ?? 'unknown'),
    context: ({ item }) => bounded(context?.(item)),
    popularity: ({ item }) => bounded(popularity?.(item)),
    novelty: ({ item }) => bounded(novelty?.(item)),
    freshness: ({ item }) => bounded(freshness?.(item)),
  } satisfies Partial<Record<ScorePart, Part>>
  const seen = (candidate: Candidate) => ({
    similarity: parts.similarity(candidate) ?? 0,
    behaviour: parts.behaviour(candidate) ?? 0,
    attributes: parts.attributes(candidate) ?? 0,
    popularity: parts.popularity(candidate) ?? 0,
  })
  return { ...parts, exploration: candidate => (exploration ? bounded(exploration(candidate.item, seen(candidate))) : undefined) }
}

/** Into [0, 1]; what is no number does not apply. */
function bounded(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : Math.min(1, Math.max(0, value))
}

/**
 * A part of all candidates: what is not known is the average of what is.
 *
 * @param compare order in which known values are summed, by candidate number
 * @returns undefined where nothing is known of any candidate
 */
export function partColumn(
  candidates: readonly Candidate[],
  part: Part,
  compare: (left: number, right: number) => number,
): Float64Array | undefined {
  const values = new Float64Array(candidates.length)
  const known: number[] = []
  candidates.forEach((candidate, index) => {
    const value = part(candidate)
    values[index] = value ?? Number.NaN
    if (value !== undefined) known.push(index)
  })
  if (known.length === 0) return undefined
  if (known.length === values.length) return values
  const sum = known.sort(compare).reduce((total, index) => total + (values[index] ?? 0), 0)
  return values.map(value => (Number.isNaN(value) ? sum / known.length : value))
}
