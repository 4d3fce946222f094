/** Numbers and sizes belong to the kind of thing that has them: a large kettle is no kettle in size L. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'
import { ofKind } from './of-kind.js'

/**
 * The wishes without sizes and measures of which no item of the wanted kind has a field.
 *
 * @param wishes of one utterance
 * @param held kinds that were wanted before
 */
export function suitingKind(wishes: readonly Wish[], held: readonly Wish[], items: readonly Item[]): readonly Wish[] {
  const isBound = ({ facet, operator, polarity }: Wish) =>
    polarity === 'want' && facet !== 'price' && (operator !== 'is' || /size/i.test(facet))
  if (!wishes.some(isBound)) return wishes
  const kinds = kindsOf(wishes).length > 0 ? kindsOf(wishes) : kindsOf(held)
  const tests = kinds.map(ofKind)
  const own = kinds.length === 0 ? [] : items.filter(item => tests.some(isOfKind => isOfKind(item)))
  return own.length === 0
    ? wishes
    : wishes.filter(wish => !isBound(wish) || own.some(({ attributes }) => attributes[wish.facet] !== undefined))
}

function kindsOf(wishes: readonly Wish[]): readonly Wish[] {
  return wishes.filter(({ facet, polarity, hard }) => hard && polarity === 'want' && /^(?:category|title)$/.test(facet))
}
