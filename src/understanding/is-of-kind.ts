/** Whether an item is of the kind that a wish names: its department, or a word of its title. */
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'

/** @param wish for a `category` or `title` */
export function isOfKind({ title, category = '' }: Item, { facet, values }: Wish): boolean {
  const [text, mark] = facet === 'title' ? [` ${title} `, ' '] : [`/${category}/`, '/']
  return values.some(value => text.toLowerCase().includes(`${mark}${String(value).toLowerCase()}${mark}`))
}
