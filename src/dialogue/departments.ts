/** The broadest categories of a catalogue, the largest first. */
import type { Catalog } from '../contracts/ports.js'

export function departmentsOf(catalog: Catalog): string[] {
  const counts = new Map<string, number>()
  for (const { category } of catalog.items) {
    const department = category?.split('/')[0]
    if (department) counts.set(department, (counts.get(department) ?? 0) + 1)
  }
  return [...counts].sort((left, right) => right[1] - left[1]).map(([name]) => name)
}
