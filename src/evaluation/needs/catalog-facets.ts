/** Which facts of a catalogue someone may ask for: values that several items share and that can be said in a few words. */
import type { Item } from '../../contracts/item.js'
import type { Catalog } from '../../contracts/ports.js'
import { valuesOf } from './need.js'

/** Names and numbers of single items, sizes and dates; and what an item has in fields of its own. */
const unaskable = /(?:^|_)(?:id|sku|url|link|image|address|phone|name|title|category|sizes?|date|weight|tags?)(?:_|$)|^info/iu
const fewest = 3
const longest = 28

/** Values by facet, in lower case, each shared by at least three items and by no more than 70 % of those that state the facet. */
export type CatalogFacets = ReadonlyMap<string, ReadonlySet<string>>

/** @example readFacets(catalog).get('color') // Set { 'red', 'navy', … } */
export function readFacets({ items }: Catalog): CatalogFacets {
  const counts = new Map<string, Map<string, number>>()
  const stated = new Map<string, number>()
  for (const item of items) {
    for (const facet of facetsOf(item)) {
      const own = counts.get(facet) ?? new Map<string, number>()
      for (const value of new Set(valuesOf(item, facet))) own.set(value, (own.get(value) ?? 0) + 1)
      counts.set(facet, own)
      stated.set(facet, (stated.get(facet) ?? 0) + 1)
    }
  }
  const shared = [...counts].map(([facet, values]) => {
    const most = 0.7 * (stated.get(facet) ?? 0)
    const askable = [...values].filter(([value, count]) => count >= fewest && (count <= most || value === 'true') && isSayable(value))
    return [facet, new Set(askable.map(([value]) => value))] as const
  })
  return new Map(shared.filter(([, values]) => values.size > 0))
}

/** The askable facts of one item. */
export function factsToAsk(item: Item, facets: CatalogFacets): { readonly facet: string; readonly value: string }[] {
  return facetsOf(item).flatMap(facet =>
    valuesOf(item, facet)
      .filter(value => facets.get(facet)?.has(value))
      .map(value => ({ facet, value })),
  )
}

function facetsOf(item: Item): string[] {
  const own = Object.keys(item.attributes).filter(facet => !unaskable.test(facet))
  return item.brand === undefined ? own : ['brand', ...own]
}

/** Nobody asks for 'false', for 'unisex' or for 4.3. */
function isSayable(value: string): boolean {
  return value.length <= longest && /^\p{L}[\p{L}\d '’®™&/-]*$/u.test(value) && !/^(?:false|no|unisex|gear|other|none)$/u.test(value)
}
