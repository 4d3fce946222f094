/** Facets of which items carry several values at once, such as features: there a second wish adds to the first. */
import type { Catalog } from '../contracts/ports.js'
import type { Facet } from '../contracts/wish.js'

/** A list of fewer different values is a choice: an item for spring and autumn, asked for by season. */
const openEnded = 8
/** What is made in several sizes or colours is still bought in one. */
const variants = /size|colou?r/iu

const known = new WeakMap<Catalog, ReadonlySet<Facet>>()

/**
 * Most of the items that have the facet list several values, of at least eight in the catalogue. Read once a catalogue.
 *
 * @example manyValuedFacets(catalog).has('features') // true
 */
export function manyValuedFacets(catalog: Catalog): ReadonlySet<Facet> {
  const facets = known.get(catalog) ?? readFacets(catalog)
  known.set(catalog, facets)
  return facets
}

function readFacets(catalog: Catalog): ReadonlySet<Facet> {
  const counts = new Map<Facet, { items: number; several: number; values: Set<string> }>()
  for (const { attributes } of catalog.items) {
    for (const [facet, value] of Object.entries(attributes)) {
      const count = counts.get(facet) ?? { items: 0, several: 0, values: new Set() }
      counts.set(facet, count)
      count.items++
      if (typeof value !== 'object') continue
      if (value.length > 1) count.several++
      for (const one of value) count.values.add(one)
    }
  }
  const many = [...counts].filter(([, { items, several, values }]) => several > items / 2 && values.size >= openEnded)
  return new Set(many.map(([facet]) => facet).filter(facet => !variants.test(facet)))
}
