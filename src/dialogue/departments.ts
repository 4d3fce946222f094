/** The broadest categories of a catalogue, the largest first. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'

/** By the items themselves: a catalogue that is changed has other ones. */
const known = new WeakMap<readonly Item[], readonly string[]>()

export function departmentsOf({ items }: Pick<Catalog, 'items'>): readonly string[] {
  const departments = known.get(items) ?? countDepartments(items)
  known.set(items, departments)
  return departments
}

function countDepartments(items: readonly Item[]): string[] {
  const counts = new Map<string, number>()
  for (const { category } of items) {
    const department = category?.split('/')[0]
    if (department) counts.set(department, (counts.get(department) ?? 0) + 1)
  }
  return [...counts].sort((left, right) => right[1] - left[1]).map(([name]) => name)
}
