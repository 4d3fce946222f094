/** What an item's record says for a facet, always as a list. */
import type { Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'

type Value = string | number | boolean

/**
 * @returns The values, empty where the record does not say.
 *
 * @example
 * itemValues({ id: '1', title: 'Hoodie', attributes: { color: 'Black' } }, 'color') // ['Black']
 */
export function itemValues(item: Item, facet: Facet): readonly Value[] {
  if (facet === 'category' || facet === 'brand' || facet === 'price' || facet === 'title') {
    const value = item[facet]
    return value === undefined || value === '' ? [] : [value]
  }
  const key = Object.hasOwn(item.attributes, facet)
    ? facet
    : Object.keys(item.attributes).find(name => name.toLowerCase() === facet.toLowerCase())
  const value = key === undefined ? undefined : item.attributes[key]
  if (value === undefined || value === '') return []
  return typeof value === 'object' ? value.filter(part => part !== '') : [value]
}
