/** One kind of thing is looked for at a time. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { valueTest } from './fitting-senses.js'
import { ofKind } from './of-kind.js'

/** 'A lamp, and something to read with it': no lamp is a book, so that the lamp is looked for. What one thing can be at once stays. */
export function withoutSecondKind(wishes: readonly Wish[], items: readonly Item[] = []): readonly Wish[] {
  const kinds = wishes.filter(({ facet, polarity, hard }) => hard && polarity === 'want' && (facet === 'category' || facet === 'title'))
  const [first] = kinds
  if (first === undefined || items.length === 0) return wishes
  const own = items.filter(ofKind(first))
  const second = kinds.filter(kind => kind.facet !== first.facet && !own.some(ofKind(kind)))
  return wishes.filter(wish => !second.includes(wish))
}

/** 'Movies featuring' someone who plays in none of the department called so: the department filters nothing then, it scores. */
export function withoutEmptyKind(wishes: readonly Wish[], items: readonly Item[] = []): readonly Wish[] {
  const told = wishes.filter(
    ({ facet, operator, polarity }) => polarity === 'want' && operator === 'is' && !/^(?:category|title|text|price|gender)$/.test(facet),
  )
  const isEmpty = (kind: Wish) =>
    told.some(({ facet, values }) => {
      const holders = items.filter(valueTest(facet, values))
      return holders.length > 0 && !holders.some(ofKind(kind))
    })
  return wishes.map(wish => (isKind(wish) && wish.hard && isEmpty(wish) ? { ...wish, hard: false, strength: 0.8 } : wish))
}

function isKind({ facet, polarity }: Wish): boolean {
  return facet === 'category' && polarity === 'want'
}
