/** Cross-selling: what goes with an item is of another kind, bought or liked beside it, for the same person. */
import type { Interest } from '../contracts/interest.js'
import type { Catalog } from '../contracts/ports.js'
import type { Wish } from '../contracts/wish.js'

export interface Complement {
  /** What still counts: for whom it is, and what is never wanted. */
  readonly interest: Interest
  /** Ids of the kinds that are there already. */
  readonly exclude: readonly string[]
}

const personal = /^(?:gender|sex|audience|age_group)$/i

/** @example complementTo(interest, ['tent-2'], catalog).exclude // every tent */
export function complementTo(interest: Interest, targets: readonly string[], catalog: Catalog): Complement {
  const kinds = new Set(targets.flatMap(id => catalog.get(id)?.category ?? []))
  const lasts = (wish: Wish) =>
    personal.test(wish.facet) || (wish.polarity === 'avoid' && wish.facet !== 'category' && wish.facet !== 'text')
  return {
    interest: { ...interest, wishes: interest.wishes.filter(lasts), queries: [] },
    exclude: catalog.items.filter(({ category }) => category !== undefined && kinds.has(category)).map(({ id }) => id),
  }
}
