/** One kind of thing is looked for at a time. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { isOfKind } from './is-of-kind.js'

/** 'A lamp, and something to read with it': no lamp is a book, so that the lamp is looked for. What one thing can be at once stays. */
export function withoutSecondKind(wishes: readonly Wish[], items: readonly Item[] = []): readonly Wish[] {
  const kinds = wishes.filter(({ facet, polarity, hard }) => hard && polarity === 'want' && (facet === 'category' || facet === 'title'))
  const [first] = kinds
  if (first === undefined || items.length === 0) return wishes
  const second = kinds.filter(kind => kind.facet !== first.facet && !items.some(item => isOfKind(item, first) && isOfKind(item, kind)))
  return wishes.filter(wish => !second.includes(wish))
}
