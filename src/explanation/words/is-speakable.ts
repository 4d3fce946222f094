/** Whether a record's value is for people: addresses, codes and counters of the merchant's own are not, however much they set two items apart. */
import type { Facet } from '../../contracts/wish.js'
import { facetKind } from './facet-kind.js'

const internalFacet =
  /(?:^|[._\s-])(?:ur[il]s?|links?|href|wiki|slug|sku|code|ids?|ean|gtin|isbn|asin|upc|hash|images?|pictures?|path|file|html|title|name|description)$|^(?:n|num|nr)_|(?:^|_)counts?$/i
const address = /^(?:https?:|www\.)|\w_\w|^[\w-]+(?:\/[\w-]+)+\.\w{2,4}$/
/** 'MJ01', '24-UG04'. */
const articleNumber = /^(?=(?:.*\d){2})(?=.*[A-Z])[A-Z\d]+(?:-[A-Z\d]+)*$/

/** A sentence is no value: who says what in it is not known. */
const isLong = (text: string): boolean => text.length > 48 || text.split(/\s+/).length > 6

/**
 * @example
 * isSpeakable('wiki', 'Toy_Story') // false
 * isSpeakable('style', 'MJ01') // false
 * isSpeakable('style', 'Hooded') // true
 */
export function isSpeakable(facet: Facet, value: string | number | boolean): boolean {
  if (internalFacet.test(facet) || isLong(facet)) return false
  if (typeof value !== 'string') return true
  const text = value.trim()
  const isCode = /^(?:style|tag)$/.test(facetKind(facet)) && articleNumber.test(text)
  return !address.test(text) && !isCode && !isLong(text)
}
