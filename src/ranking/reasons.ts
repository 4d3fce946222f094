/** Why an item is where it is: from the very numbers that were summed. */
import type { Item } from '../contracts/item.js'
import type { Fact, Reason, ScorePart } from '../contracts/recommendation.js'
import type { Wish } from '../contracts/wish.js'
import { itemFact } from './item-fact.js'
import type { ScoredItem } from './score-items.js'

export interface ReasonOptions {
  /** The fact behind the behaviour part, such as `also-chosen` with the title of what it was chosen with. */
  readonly behaviourFact?: (item: Item) => Fact | undefined
  /** A wish's fact that the record does not hold, such as a colour seen in the picture. */
  readonly wishFact?: (item: Item, wish: Wish) => Fact | undefined
}

const kinds: Readonly<Record<Exclude<ScorePart, 'attributes'>, Reason['kind']>> = {
  similarity: 'similar',
  behaviour: 'behaviour',
  context: 'similar',
  popularity: 'popular',
  novelty: 'new',
  freshness: 'new',
  exploration: 'new',
}

/**
 * Reasons of one scored item, the part with the largest weighted contribution first. All reasons of a part carry that part's share of the
 * score as their weight; within it the strongest wish comes first. Missed wishes have weight 0 and come last. A wish on which the record
 * says nothing gives no reason.
 *
 * @example
 * reasons(scored)[0] // { kind: 'meets', fact: { property: 'material', value: 'canvas', … }, part: 'attributes', weight: 0.6 }
 */
export function reasons(scored: ScoredItem, options: ReasonOptions = {}): readonly Reason[] {
  const found = [...wishReasons(scored, options), ...partReasons(scored, options)]
  return found.sort((left, right) => right.weight - left.weight || (right.wish?.strength ?? 0) - (left.wish?.strength ?? 0))
}

/** A part's share of the score, in [0, 1]. */
function shareOf(scored: ScoredItem, part: ScorePart): number {
  const total = Object.values(scored.contributions).reduce((sum, value) => sum + value, 0)
  return total > 0 ? Math.min(1, (scored.contributions[part] ?? 0) / total) : 0
}

function wishReasons(scored: ScoredItem, options: ReasonOptions): readonly Reason[] {
  const weight = shareOf(scored, 'attributes')
  return scored.verdicts.flatMap(({ wish, verdict }): readonly Reason[] => {
    const fact = verdict === 'unknown' ? undefined : (options.wishFact?.(scored.item, wish) ?? itemFact(scored.item, wish))
    if (fact === undefined) return []
    const meets = verdict === 'yes'
    return [{ kind: meets ? 'meets' : 'misses', fact, wish, part: 'attributes', weight: meets ? weight : 0 }]
  })
}

function partReasons(scored: ScoredItem, options: ReasonOptions): readonly Reason[] {
  const parts = ['similarity', 'behaviour', 'context', 'popularity', 'novelty', 'freshness', 'exploration'] as const
  return parts.flatMap((part): readonly Reason[] => {
    const weight = shareOf(scored, part)
    if (weight <= 0 || scored.assumed.includes(part)) return []
    // What is said of them is true of the newer half only.
    if ((part === 'novelty' || part === 'freshness') && scored.parts[part] <= 0.5) return []
    const told = part === 'behaviour' ? options.behaviourFact?.(scored.item) : undefined
    return [{ kind: kinds[part], fact: told ?? partFact(scored, part), part, weight }]
  })
}

function partFact(scored: ScoredItem, part: Exclude<ScorePart, 'attributes'>): Fact {
  const ofPeople = part === 'behaviour' || part === 'popularity'
  return { subject: scored.item.id, property: part, value: scored.parts[part], source: ofPeople ? 'behaviour' : 'catalog' }
}
