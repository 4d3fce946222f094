/** A row with every value in its own place, so that a change of it meets what it means to change. */
import { itemFields } from '../item-fields.js'
import { withAliases } from '../item-row.js'
import { parsePrice } from '../parse-price.js'

/**
 * Other names of a field become its own, extra columns become attributes, and a currency that a price names stands by itself.
 *
 * @example canonicalRow({ id: '7', name: 'Tent', price: '$99', color: 'red' })
 * // { id: '7', title: 'Tent', price: 99, currency: 'USD', attributes: { color: 'red' } }
 */
export function canonicalRow(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { attributes, ...fields } = withAliases(raw)
  const known = Object.entries(fields).filter(([key]) => Object.hasOwn(itemFields, key))
  const extra = Object.entries(fields).filter(([key]) => !Object.hasOwn(itemFields, key))
  // What is no object stays as it is, to be refused by name.
  const own = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes) ? attributes : undefined
  const held = own === undefined && attributes !== undefined ? attributes : { ...Object.fromEntries(extra), ...own }
  const has = attributes !== undefined || extra.length > 0
  return { ...Object.fromEntries(known), ...pricedFields(fields), ...(has && { attributes: held }) }
}

function pricedFields({ price, currency }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const read = typeof price === 'string' ? parsePrice(price) : undefined
  if (read === undefined) return {}
  return {
    price: read.amount,
    ...(read.currency !== undefined && (currency === undefined || currency === '') && { currency: read.currency }),
  }
}
