/** A wish with some of its values taken away. */
import type { Wish } from '../contracts/wish.js'
import { sameValue } from './same-value.js'

/** The wish without `values`; undefined when none is left. The id follows the values. */
export function withoutValues(wish: Wish, values: readonly (string | number)[]): Wish | undefined {
  const left = wish.values.filter(own => !values.some(value => sameValue(own, value)))
  if (left.length === wish.values.length) return wish
  if (left.length === 0) return undefined
  return { ...wish, values: left, id: `${wish.facet}:${wish.polarity}:${left.join(',')}` }
}
