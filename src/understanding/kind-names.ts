/** Kinds that only the names of fields say: where just the items of one department have an `attraction_name`, 'attraction' means that department. */
import type { Item } from '../contracts/item.js'
import { isPlaceFacet } from './place-facet.js'
import type { SenseTable } from './sense-table.js'
import { phraseKey } from './words/tokenise.js'

const naming = /^(.{3,30}?)[_\s-](?:name|title)$/i
/** Of a department's items, those that must have the field. */
const most = 0.8

/** @example addKindNames(table, items) // 'attraction' for 'Travel' */
export function addKindNames(table: SenseTable, items: readonly Item[]): void {
  const sizes = new Map<string, number>()
  const holders = new Map<string, Map<string, number>>()
  for (const { category = '', attributes } of items) {
    sizes.set(category, (sizes.get(category) ?? 0) + 1)
    for (const facet of Object.keys(attributes)) {
      const noun = naming.exec(facet)?.[1]
      if (noun === undefined || isPlaceFacet(noun)) continue
      const departments = holders.get(noun) ?? new Map<string, number>()
      holders.set(noun, departments.set(category, (departments.get(category) ?? 0) + 1))
    }
  }
  if (sizes.size < 2) return
  for (const [noun, departments] of holders) {
    const [[department, count] = ['', 0], ...others] = departments
    const key = phraseKey(noun.replace(/[_-]/g, ' '))
    if (others.length === 0 && department !== '' && count >= most * (sizes.get(department) ?? 0) && !table.has(key))
      table.add('category', key, department)
  }
}
