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
  readonly verdicts: readonly WishVerdict[]
}

/**
 * Candidates with scores, best first; ties keep the order they came in. A part that is undefined for an item falls out for that item and the
 * rest is renormalised (cold start). A weight of 0 switches a part off.
 *
 * @example
 * scoreItems({ candidates, wishes, meets: (item, wish) => judge(item, wish) })
 */
export function scoreItems(request: ScoreRequest): readonly ScoredItem[] {
  const weights = { ...rankingDefaults.weights, ...request.weights }
  return request.candidates.map(candidate => score(candidate, request, weights)).sort((left, right) => right.score - left.score)
}

function score(candidate: Candidate, request: ScoreRequest, weights: ScoreParts): ScoredItem {
  const { item, row } = candidate
  const verdicts = request.wishes.map(wish => ({ wish, verdict: request.meets(item, wish) }))
  const known = {
    similarity: bounded(candidate.similarity),
    behaviour: bounded(request.behaviour?.(item)),
    attributes: attributeShare(verdicts),
    context: bounded(request.context?.(item)),
    popularity: bounded(request.popularity?.(item)),
    exploration: bounded(request.exploration?.(item)),
  }
  const { score, contributions } = weightedSum<ScorePart>(known, weights)
  return { item, row, score: Math.min(1, score), parts: filled(known), contributions, verdicts }
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
