/** Which hard wishes to give up when too few items meet them all. */
import type { Wish } from '../contracts/wish.js'

/** Of the kind of thing, which goes last. */
const kindTier = 2

export interface RelaxationRequest {
  /** Soft wishes among them are kept as they are: they never filtered. */
  readonly wishes: readonly Wish[]
  /** How many items meet all of these wishes. */
  readonly count: (wishes: readonly Wish[]) => number
  /** Items wanted. */
  readonly k: number
}

export interface Relaxation {
  /** In the order in which they were given up. */
  readonly relaxed: readonly Wish[]
  readonly kept: readonly Wish[]
}

/**
 * Gives up one hard wish after the other until `k` items are left, the cheapest first: attributes (and prices without an amount, of a strength below 1) before price and exclusions, then for whom it is, the category last;
 * among those the weakest, then the one that frees most. Nothing is given up that frees nothing on the way to an answer that another could give.
 *
 * @example
 * chooseRelaxation({ wishes, count: held => filter(held).length, k: 3 }).relaxed
 */
export function chooseRelaxation({ wishes, count, k }: RelaxationRequest): Relaxation {
  const relaxed: Wish[] = []
  let kept = wishes
  while (count(kept) < k) {
    const next = cheapest(kept, count)
    if (next === undefined) break
    relaxed.push(next)
    kept = kept.filter(wish => wish !== next)
  }
  const given = needed(relaxed, kept, { count, k })
  return { relaxed: given, kept: wishes.filter(wish => !given.includes(wish)) }
}

/** A wish given up early may cost nothing once a later one is gone: such a one is taken back. */
function needed(relaxed: readonly Wish[], kept: readonly Wish[], { count, k }: Omit<RelaxationRequest, 'wishes'>): readonly Wish[] {
  const enough = Math.min(k, count(kept))
  let held = kept
  return relaxed.filter(wish => {
    const withIt = [...held, wish]
    if (count(withIt) < enough) return true
    held = withIt
    return false
  })
}

function cheapest(kept: readonly Wish[], count: RelaxationRequest['count']): Wish | undefined {
  const held = count(kept)
  const priced = kept
    .filter(wish => wish.hard)
    .map(wish => ({ wish, tier: tier(wish), frees: count(kept.filter(other => other !== wish)) - held }))
  priced.sort((left, right) => left.tier - right.tier || left.wish.strength - right.wish.strength || right.frees - left.frees)
  // Another kind of thing is no answer while anything else can give way.
  const ready = priced.filter(({ tier: own }) => own < kindTier)
  const among = ready.length > 0 ? ready : priced
  return (among.find(({ frees }) => frees > 0) ?? among[0])?.wish
}

/** An amount of money and 'not that' are meant as said, 'cheap' is not; another category is another thing. */
function tier(wish: Wish): number {
  if (wish.facet === 'category' || wish.facet === 'title') return kindTier
  // What is made for someone else is of no use.
  if (/^(?:gender|sex|audience|age_group)$/i.test(wish.facet)) return 1.5
  const isAmount = wish.facet === 'price' && wish.strength === 1
  return isAmount || wish.polarity === 'avoid' ? 1 : 0
}
