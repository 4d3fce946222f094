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

/**
 * The held wishes without the department in which nothing has a field that is asked for now: a play is looked for among events though films were spoken of.
 *
 * @example withoutForeignKinds([films], asksForAPlay, catalog) // []
 */
export function withoutForeignKinds(held: readonly Wish[], { wishes }: Pick<Understanding, 'wishes'>, catalog: Catalog): readonly Wish[] {
  const isWanted = ({ polarity, operator }: Wish) => polarity === 'want' && operator === 'is'
  const said = wishes.filter(wish => isWanted(wish) && wish.facet !== 'text' && wish.source === 'lexicon')
  if (said.some(({ facet }) => facet === 'category')) return held
  const isForeign = (kind: Wish) =>
    kind.facet === 'category' && isWanted(kind) && said.some(({ facet }) => isAskedElsewhere(facet, kind, catalog))
  return held.filter(wish => !isForeign(wish))
}

function isAskedElsewhere(facet: Facet, { values }: Wish, { items }: Catalog): boolean {
  const holders = items.filter(item => Object.hasOwn(item.attributes, facet))
  return holders.length > 0 && !holders.some(({ category }) => values.some(kind => isInDepartment(category, String(kind))))
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
