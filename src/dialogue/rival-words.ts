/** Words that stand in the same field, of which an item has one: 'London' said after 'Toronto' takes its place. */

import { manyValuedFacets } from '../catalog/many-valued-facets.js'
import type { Catalog } from '../contracts/ports.js'
import type { Facet } from '../contracts/wish.js'

const known = new WeakMap<Catalog, ReadonlyMap<string, ReadonlySet<Facet>>>()

/**
 * True when both are values of one field that no item has twice.
 *
 * @example areRivals(catalog, 'toronto', 'london') // true
 */
export function areRivals(catalog: Catalog, left: string, right: string): boolean {
  const fields = prepareRivals(catalog)
  const [one, other] = [fields.get(fold(left)), fields.get(fold(right))]
  return one !== undefined && other !== undefined && fold(left) !== fold(right) && [...one].some(facet => other.has(facet))
}

/** Reads the catalogue's fields by value, once a catalogue. */
export function prepareRivals(catalog: Catalog): ReadonlyMap<string, ReadonlySet<Facet>> {
  const fields = known.get(catalog) ?? fieldsOf(catalog)
  known.set(catalog, fields)
  return fields
}

/** Fields by value, of those that hold one value an item. */
function fieldsOf(catalog: Catalog): ReadonlyMap<string, ReadonlySet<Facet>> {
  const several = manyValuedFacets(catalog)
  const fields = new Map<string, Set<Facet>>()
  for (const { attributes } of catalog.items) {
    for (const [facet, value] of Object.entries(attributes)) {
      if (typeof value !== 'string' || several.has(facet)) continue
      fields.set(fold(value), (fields.get(fold(value)) ?? new Set()).add(facet))
    }
  }
  return fields
}

function fold(text: string): string {
  return text.toLowerCase().trim()
}
