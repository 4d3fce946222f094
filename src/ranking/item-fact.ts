/** The item's own fact that answers a wish. */
import { sourceOf } from '../catalog/recordings/source-of.js'
import type { AttributeValue, Item } from '../contracts/item.js'
import type { Fact } from '../contracts/recommendation.js'
import type { Facet, Wish } from '../contracts/wish.js'

/** The value of a facet as the record has it; undefined where it says nothing. */
export function facetValue(item: Item, facet: Facet): AttributeValue | undefined {
  if (facet === 'category' || facet === 'brand' || facet === 'price' || facet === 'title') return item[facet]
  return Object.hasOwn(item.attributes, facet) ? item.attributes[facet] : undefined
}

/** Of a list, the value that the wish names, else the whole list in words. Undefined where the record says nothing. */
export function itemFact(item: Item, wish: Wish): Fact | undefined {
  const value = facetValue(item, wish.facet)
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'object') return { subject: item.id, property: wish.facet, value, source: sourceOf(item, wish.facet) }
  if (value.length === 0) return undefined
  const wanted = wish.values.map(word => String(word).toLowerCase())
  const named = value.find(word => wanted.includes(word.toLowerCase()))
  return { subject: item.id, property: wish.facet, value: named ?? value.join(', '), source: 'item' }
}
