/** One item of a product's variants: what they share once, their options as lists, the lowest price. */
import { cleanPrice } from '../cleaning/clean-price.js'

export interface Variant {
  readonly price?: unknown
  readonly regularPrice?: unknown
  readonly sku?: unknown
  readonly image?: unknown
  /** Option's name to the variant's value. */
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Fields that the variants give an item. Where prices differ the highest is told too, so that 'from' can be.
 *
 * @example joinVariants([{ price: '9', options: { Size: 'S' } }, { price: '12', options: { Size: 'M' } }])
 * // { price: '9', price_highest: '12', Size: ['S', 'M'] }
 */
export function joinVariants(variants: readonly Variant[]): Record<string, unknown> {
  const priced = variants
    .map(variant => ({ variant, amount: cleanPrice(variant.price)?.amount }))
    .filter((entry): entry is { variant: Variant; amount: number } => entry.amount !== undefined)
    .sort((a, b) => a.amount - b.amount)
  const lowest = priced[0]
  const highest = priced.at(-1)
  const skus = distinct(variants.map(variant => variant.sku))
  return {
    ...(lowest === undefined ? present('price', variants[0]?.price) : { price: lowest.variant.price }),
    ...(lowest !== undefined && highest !== undefined && highest.amount > lowest.amount ? { price_highest: highest.variant.price } : {}),
    ...present('regular_price', lowest?.variant.regularPrice),
    ...(skus.length > 0 ? { skus } : {}),
    ...optionLists(variants),
  }
}

function optionLists(variants: readonly Variant[]): Record<string, unknown> {
  const names = new Set(variants.flatMap(({ options }) => Object.keys(options)))
  return Object.fromEntries(
    [...names].flatMap(name => {
      const values = distinct(variants.map(({ options }) => options[name]))
      return values.length === 0 ? [] : [[name, values.length === 1 ? values[0] : values] as const]
    }),
  )
}

function distinct(values: readonly unknown[]): unknown[] {
  return [...new Set(values.filter(value => value !== undefined && value !== null && value !== ''))]
}

function present(name: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === null || value === '' ? {} : { [name]: value }
}
