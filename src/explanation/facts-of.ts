/** Everything that may be said of an item: its record, and what is seen in its picture or heard in its recording (marked as such). */
import { sourceOf } from '../catalog/recordings/source-of.js'
import type { Item } from '../contracts/item.js'
import type { Fact } from '../contracts/recommendation.js'
import { itemValues } from './item-values.js'

/**
 * One fact a value, in the record's own spelling; the description is never a fact (colour variants share one).
 *
 * @param pictureColours Colour words measured in the item's picture.
 * @example
 * factsOf({ id: '1', title: 'Hoodie', price: 42, attributes: {} })
 * // [{ subject: '1', property: 'title', value: 'Hoodie', source: 'item' }, { …, property: 'price', value: 42 }]
 */
export function factsOf(item: Item, pictureColours: readonly string[] = []): Fact[] {
  const facets = ['title', 'category', 'brand', 'price', ...Object.keys(item.attributes)]
  const facts = facets.flatMap(property =>
    itemValues(item, property).map((value): Fact => ({ subject: item.id, property, value, source: sourceOf(item, property) })),
  )
  if (item.currency !== undefined) facts.push({ subject: item.id, property: 'currency', value: item.currency, source: 'item' })
  return [...facts, ...pictureColours.map((value): Fact => ({ subject: item.id, property: 'color', value, source: 'picture' }))]
}
