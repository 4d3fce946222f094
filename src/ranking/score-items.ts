/** Scores candidates: similarity, behaviour, wishes met, and the small parts. */
import type { Item } from '../contracts/item.js'
import type { ScorePart, ScoreParts } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import type { Verdict, WishVerdict } from './attribute-share.js'
import type { SeenParts } from './choice-features.js'
import { Scores } from './scores.js'

export interface Candidate {
  readonly item: Item
  readonly row: number
  /** In [0, 1]; undefined when nothing was asked for in words or pictures. */
  readonly similarity: number | undefined
  /** Of two equal scores the nearer comes first; without, the earlier. */
  readonly nearness?: number
}

export interface ScoreRequest {
  readonly candidates: readonly Candidate[]
  readonly wishes: readonly Wish[]
  /** Whether an item respects the wish; for an avoided value `yes` means that the item does not have it. */
  readonly meets: (wish: Wish) => (candidate: Candidate) => Verdict
  /** Each in [0, 1], undefined where nothing is known (a new item, a stranger, no events). */
  readonly behaviour?: (item: Item) => number | undefined
  readonly popularity?: (item: Item) => number | undefined
  readonly context?: (item: Item) => number | undefined
  readonly novelty?: (item: Item) => number | undefined
  readonly freshness?: (item: Item) => number | undefined
  /** Told the other parts too. */
  readonly exploration?: (item: Item, parts: SeenParts) => number | undefined
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

/**
 * Candidates with scores, best first; ties keep the order they came in. A part that no candidate has falls out and the rest is renormalised (a
 * stranger, no events). Where only some have it, the others (new items) are taken for average in it: if it fell out for them alone, every new
 * item would overtake all those of which a little is known. Such parts are listed as `assumed` and never give a reason. A weight of 0 switches a part off.
 * Where only the best are wanted, {@link Scores} does less.
 *
 * @example
 * scoreItems({ candidates, wishes, meets: wish => ({ item }) => judge(item, wish) })
 */
export function scoreItems(request: ScoreRequest): readonly ScoredItem[] {
  return new Scores(request).best(request.candidates.length)
}
