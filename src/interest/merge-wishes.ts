/** What holds after something new was said: replaced, kept or contradicted. */
import type { Facet, Wish } from '../contracts/wish.js'
import { sameValue } from './same-value.js'
import { withoutValues } from './without-values.js'

export interface MergeOptions {
  /** True for a facet of which an item carries several values (features, activities): wants add up there instead of replacing each other. */
  readonly manyValued?: (facet: Facet) => boolean
  /** True for free words of which an item has only one ('Toronto', 'London'): the later takes the place of the earlier. */
  readonly rivals?: (left: string, right: string) => boolean
}

/**
 * Earlier wishes joined with new ones.
 *
 * A new want ends the earlier wants of its facet; free words (`text`), exclusions and many-valued facets add up. A want of a value ends
 * the exclusion of that value and the other way round. A lower and an upper bound live together while some number satisfies both.
 *
 * @example
 * mergeWishes([red], [blue]) // [blue]
 */
export function mergeWishes(held: readonly Wish[], said: readonly Wish[], options: MergeOptions = {}): readonly Wish[] {
  const kept = held.flatMap(old => survivor(old, said, options))
  return [...kept, ...distinct(said)]
}

function survivor(old: Wish, said: readonly Wish[], options: MergeOptions): readonly Wish[] {
  let wish: Wish | undefined = old
  for (const next of said) {
    if (wish === undefined || next.facet !== wish.facet) continue
    wish = next.polarity === wish.polarity ? besideSame(wish, next, options) : besideOpposite(wish, next)
  }
  return wish === undefined ? [] : [wish]
}

function besideSame(old: Wish, next: Wish, options: MergeOptions): Wish | undefined {
  if (old.operator !== 'is' || next.operator !== 'is') return boundsAgree(old, next) ? old : undefined
  const isFree = old.facet === 'text' && !next.values.some(value => old.values.some(own => options.rivals?.(String(own), String(value))))
  const addsUp = old.polarity === 'avoid' || isFree || options.manyValued?.(old.facet) === true
  return addsUp ? withoutValues(old, next.values) : undefined
}

function besideOpposite(old: Wish, next: Wish): Wish | undefined {
  // 'Not under 50' against 'under 100': the bounds are no list of values, so only an equal one is taken back.
  if (old.operator === 'is' && next.operator === 'is') return withoutValues(old, next.values)
  const equal = old.operator === next.operator && old.values.every((value, index) => sameValue(value, next.values[index] ?? ''))
  return equal ? undefined : old
}

function boundsAgree(old: Wish, next: Wish): boolean {
  const [low, high] = old.operator === 'at-least' ? [old, next] : [next, old]
  if (low.operator !== 'at-least' || high.operator !== 'at-most') return false
  return Number(low.values[0]) <= Number(high.values[0])
}

/** One utterance may name the same wish twice; the later wording stands. */
function distinct(said: readonly Wish[]): readonly Wish[] {
  return [...new Map(said.map(wish => [wish.id, wish])).values()]
}
