/** Taking back wishes by facet, by value, or all of them. */
import type { Facet, Wish } from '../contracts/wish.js'
import { plainValue, sameValue } from './same-value.js'
import { withoutValues } from './without-values.js'

export interface Withdrawal {
  readonly facet?: Facet
  readonly value?: string
}

/**
 * The wishes that remain. Without facet and value, none does.
 *
 * @example
 * withdrawWishes(wishes, { facet: 'price' })
 */
export function withdrawWishes(wishes: readonly Wish[], withdrawal: Withdrawal): readonly Wish[] {
  return wishes.flatMap(wish => {
    if (withdrawal.facet !== undefined && withdrawal.facet !== wish.facet) return [wish]
    if (withdrawal.value === undefined) return []
    const left = withoutValue(wish, withdrawal.value)
    return left === undefined ? [] : [left]
  })
}

function withoutValue(wish: Wish, value: string): Wish | undefined {
  const names = wish.values.some(own => sameValue(own, value))
  const said = plainValue(wish.evidence).includes(plainValue(value))
  if (!names) return said && plainValue(value) !== '' ? undefined : wish
  const left = withoutValues(wish, [value])
  // A family ('plastic' → plastic, polyester) was said with one word: with that word the whole family goes.
  const otherSaid = left?.values.some(own => plainValue(wish.evidence).includes(plainValue(own)))
  return said && otherSaid !== true ? undefined : left
}
