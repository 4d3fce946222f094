/** Fields that say where something is. */
import type { Facet } from '../contracts/wish.js'

const place = /(?:^|[_\s-])(?:city|location|area|place|region|country|destination|where|town|district|neighbou?rhood)(?:$|[_\s-])/i
/** 'place_name' is the name of the thing itself. */
const itself = /name|address/i

/** @example isPlaceFacet('where_to') // true */
export function isPlaceFacet(facet: Facet): boolean {
  return place.test(facet) && !itself.test(facet)
}
