/** Wishes that make no sense of another kind of thing: 'with laundry service' of a hotel says nothing of songs. */
import { isInDepartment } from '../catalog/is-in-department.js'
import type { Item } from '../contracts/item.js'
import type { Catalog } from '../contracts/ports.js'
import type { Understanding } from '../contracts/understanding.js'
import type { Facet, Wish } from '../contracts/wish.js'
import { prepareRivals } from './rival-words.js'

/**
 * The held wishes without the firm ones of which no item of the kind named now has a field at all.
 *
 * @example withoutForeignWishes([withLaundry, inLondon], asksForSongs, catalog) // []
 */
export function withoutForeignWishes(held: readonly Wish[], { wishes }: Pick<Understanding, 'wishes'>, catalog: Catalog): readonly Wish[] {
  const kinds = wishes
    .filter(({ facet, polarity }) => facet === 'category' && polarity === 'want')
    .flatMap(({ values }) => values.map(String))
  const firm = held.filter(({ hard, facet, polarity }) => hard && polarity === 'want' && facet !== 'category' && facet !== 'title')
  if (kinds.length === 0 || firm.length === 0) return held
  const items = catalog.items.filter(({ category }) => kinds.some(kind => isInDepartment(category, kind)))
  const isForeign = (wish: Wish) => firm.includes(wish) && !items.some(item => fieldsOf(wish, catalog).some(facet => has(item, facet)))
  return items.length === 0 ? held : held.filter(wish => !isForeign(wish))
}

/** Of free words, the fields that hold them. */
function fieldsOf({ facet, values }: Wish, catalog: Catalog): readonly Facet[] {
  if (facet !== 'text') return [facet]
  const fields = prepareRivals(catalog)
  return values.flatMap(value => [...(fields.get(String(value).toLowerCase().trim()) ?? [])])
}

function has(item: Item, facet: Facet): boolean {
  if (facet === 'price') return item.price !== undefined
  return facet === 'brand' ? item.brand !== undefined : item.attributes[facet] !== undefined
}
