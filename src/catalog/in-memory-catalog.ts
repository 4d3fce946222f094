/** The items of one catalogue with their rows, held in memory. */
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'

/**
 * A catalogue over items in the given order; of equal ids the first counts.
 *
 * @example inMemoryCatalog([{ id: 'a', title: 'Tent', attributes: {} }]).row('a') // 0
 */
export function inMemoryCatalog(items: readonly Item[]): Catalog {
  const rows = new Map<string, number>()
  const kept: Item[] = []
  for (const item of items) {
    if (rows.has(item.id)) continue
    rows.set(item.id, kept.length)
    kept.push(item)
  }
  return {
    items: kept,
    row: id => rows.get(id),
    get: id => {
      const row = rows.get(id)
      return row === undefined ? undefined : kept[row]
    },
  }
}
