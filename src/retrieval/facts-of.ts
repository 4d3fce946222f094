/** The values of one facet of an item, whatever the record spells its name like. */
import { isWork } from '../catalog/is-work.js'
import type { AttributeValue, Item } from '../contracts/item.js'
import type { Facet } from '../contracts/wish.js'
import { isColourFacet } from './item-texts.js'

export type FactValue = string | number | boolean

/**
 * All values that the record states; empty when it says nothing.
 *
 * @param pictureColours used for a colour facet where the record states none
 * @example factsOf({ id: '1', title: 'Tent', attributes: { Color: ['Red'] } }, 'color') // ['Red']
 */
export function factsOf(item: Item, facet: Facet, pictureColours: readonly string[] = []): readonly FactValue[] {
  const own = ownField(item, facet)
  if (own !== undefined) return [own]
  const values = attributeOf(item, facet)
  if (values !== undefined) return typeof values === 'object' ? values : [values]
  if (facet === 'gender') return (item.category ?? '').split('/').filter(segment => /^(men|women|kids|boys|girls|unisex)$/iu.test(segment))
  return isColourFacet(facet) ? pictureColours : []
}

/**
 * The facet that its values are compared as: a work's title is a name, and names no kind of thing.
 *
 * @example comparedAs({ id: '1', title: 'The Kettle', category: 'Films', attributes: {} }, 'title') // 'name'
 */
export function comparedAs({ category }: Item, facet: Facet): Facet {
  return facet === 'title' && isWork(category) ? 'name' : facet
}

function ownField(item: Item, facet: Facet): string | number | undefined {
  if (facet === 'category') return item.category
  if (facet === 'brand') return item.brand
  if (facet === 'price') return item.price
  return facet === 'title' ? item.title : undefined
}

function attributeOf(item: Item, facet: Facet): AttributeValue | undefined {
  if (Object.hasOwn(item.attributes, facet)) return item.attributes[facet]
  const folded = facet.toLowerCase()
  const same = (name: string) => name.toLowerCase() === folded || (isColourFacet(name) && isColourFacet(facet))
  const name = Object.keys(item.attributes).find(same)
  return name === undefined ? undefined : item.attributes[name]
}
