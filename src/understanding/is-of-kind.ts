/** Whether an item is of the kind that a wish names: its department, or a word of its title. */
import { isInDepartment } from '../catalog/is-in-department.js'
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'

/** @param wish for a `category` or `title` */
export function isOfKind({ title, category }: Item, { facet, values }: Wish): boolean {
  const holds = (value: string) =>
    facet === 'title' ? ` ${title} `.toLowerCase().includes(` ${value.toLowerCase()} `) : isInDepartment(category, value)
  return values.map(String).some(holds)
}
