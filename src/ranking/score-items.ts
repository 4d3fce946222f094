/** Scores candidates: similarity, behaviour, wishes met, and the small parts. */
import type { Item } from '../contracts/item.js'
import type { ScorePart, ScoreParts } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import { attributeShare, type Verdict, type WishVerdict } from './attribute-share.js'
import { rankingDefaults } from './ranking-defaults.js'
import { weightedSum } from './weighted-sum.js'

export interface Candidate {
  readonly item: Item
  readonly row: number
  /** In [0, 1]; undefined when nothing was asked for in words or pictures. */
  readonly similarity: number | undefined
}

export interface ScoreRequest {
  readonly candidates: readonly Candidate[]
  readonly wishes: readonly Wish[]
  /** Whether the item respects the wish; for an avoided value `yes` means that the item does not have it. */
  readonly meets: (item: Item, wish: Wish) => Verdict
  /** Each in [0, 1], undefined where nothing is known (a new item, a stranger, no events). */
  readonly behaviour?: (item: Item) => number | undefined
  readonly popularity?: (item: Item) => number | undefined
  readonly context?: (item: Item) => number | undefined
  readonly exploration?: (item: Item) => number | undefined
  readonly weights?: Partial<ScoreParts>
}

export interface ScoredItem {
  readonly item: Item
  readonly row: number
  /** In [0, 1]. */
  readonly score: number
  readonly parts: ScoreParts
  /** The weighted parts that were summed: they add up to the score. */
  readonly contributions: Readonly<Partial<Record<ScorePart, number>>>
  /** Parts of which nothing is known for this item, taken as the average of the others. */
  readonly assumed: readonly ScorePart[]
  readonly verdicts: readonly WishVerdict[]
}

const scoreParts = ['similarity', 'behaviour', 'attributes', 'context', 'popularity', 'exploration'] as const satisfies readonly ScorePart[]

type KnownParts = Readonly<Record<ScorePart, number | undefined>>

/**
 * Candidates with scores, best first; ties keep the order they came in. A part that no candidate has falls out and the rest is renormalised (a
 * stranger, no events). Where only some have it, the others (new items) are taken for average in it: if it fell out for them alone, every new
 * item would overtake all those of which a little is known. Such parts are listed as `assumed` and never give a reason. A weight of 0 switches a part off.
 *
 * @example
 * scoreItems({ candidates, wishes, meets: (item, wish) => judge(item, wish) })
 */
export function scoreItems(request: ScoreRequest): readonly ScoredItem[] {
  const weights = { ...rankingDefaults.weights, ...request.weights }
  const measured = request.candidates.map(candidate => measure(candidate, request))
  const averages = average(measured.map(({ known }) => known))
  return measured
    .map(({ candidate, verdicts, known }): ScoredItem => {
      const assumed = scoreParts.filter(part => known[part] === undefined && averages[part] !== undefined)
      const parts = Object.fromEntries(scoreParts.map(part => [part, known[part] ?? averages[part]]))
      const { score, contributions } = weightedSum<ScorePart>(parts, weights)
      return { item: candidate.item, row: candidate.row, score: Math.min(1, score), parts: filled(known), contributions, assumed, verdicts }
    })
    .sort((left, right) => right.score - left.score)
}

function measure(
  candidate: Candidate,
  request: ScoreRequest,
): { candidate: Candidate; verdicts: readonly WishVerdict[]; known: KnownParts } {
  const { item } = candidate
  const verdicts = request.wishes.map(wish => ({ wish, verdict: request.meets(item, wish) }))
  const known = {
    similarity: bounded(candidate.similarity),
    behaviour: bounded(request.behaviour?.(item)),
    attributes: attributeShare(verdicts),
    context: bounded(request.context?.(item)),
    popularity: bounded(request.popularity?.(item)),
    exploration: bounded(request.exploration?.(item)),
  }
  return { candidate, verdicts, known }
}

/** Of the candidates that have the part. */
function average(list: readonly KnownParts[]): KnownParts {
  const mean = (part: ScorePart) => {
    const values = list.flatMap(known => known[part] ?? [])
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return {
    similarity: mean('similarity'),
    behaviour: mean('behaviour'),
    attributes: mean('attributes'),
    context: mean('context'),
    popularity: mean('popularity'),
    exploration: mean('exploration'),
  }
}

/** Into [0, 1]; what is no number does not apply. */
function bounded(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : Math.min(1, Math.max(0, value))
}

function filled(known: Readonly<Record<ScorePart, number | undefined>>): ScoreParts {
  return {
    similarity: known.similarity ?? 0,
    behaviour: known.behaviour ?? 0,
    attributes: known.attributes ?? 0,
    context: known.context ?? 0,
    popularity: known.popularity ?? 0,
    exploration: known.exploration ?? 0,
  }
}
