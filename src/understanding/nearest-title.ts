/** The item that a name, or a part of it, means: 'the analog watch'. */
import type { Item } from '../contracts/item.js'

/** Its id, or nothing where no title holds the name. */
export function nearestTitle(name: string, items: readonly Item[]): string[] {
  const wanted = folded(name)
  if (wanted.length < 2) return []
  const found = items.find(item => [item.title, item.translations?.['zh']?.title ?? ''].some(title => folded(title).includes(wanted)))
  return found ? [found.id] : []
}

/** Wide brackets and narrow ones are the same name. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
