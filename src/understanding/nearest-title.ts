/** The item that a name, or a part of it, means: 'the analog watch'. */
import type { Item } from '../contracts/item.js'

/** Its id, or nothing where no title holds the name. */
export function nearestTitle(name: string, items: readonly Item[]): string[] {
  const wanted = name.toLowerCase()
  if (wanted.length < 2) return []
  const found = items.find(item => item.title.toLowerCase().includes(wanted) || item.translations?.['zh']?.title?.includes(name))
  return found ? [found.id] : []
}
