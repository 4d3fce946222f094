/** Which items are of the kind that a wish names: in its department, or called so by their titles. */
import { isInDepartment } from '../catalog/is-in-department.js'
import { kindTest } from '../catalog/names-kind.js'
import type { Item } from '../contracts/item.js'
import type { Wish } from '../contracts/wish.js'

/**
 * @param wish for a `category` or `title`
 * @example items.filter(ofKind(kettles))
 */
export function ofKind({ facet, values }: Wish): (item: Item) => boolean {
  const kinds = values.map(String)
  return facet === 'title' ? kindTest(kinds) : ({ category }) => kinds.some(kind => isInDepartment(category, kind))
}
