/** UCP's search filters: said in the turn's words so that the search knows them, and checked on what it found so that they hold. */
import { z } from 'zod'
import type { Item } from '../../contracts/item.js'
import { wholeUnits } from './ucp-price.js'

const amount = z.int().min(0).max(1e15)

export const filtersSchema = z
  .looseObject({
    categories: z
      .array(z.string().min(1).max(200))
      .max(20)
      .optional()
      .describe('Category paths, as `categories[].value` of products; any of them.'),
    price: z
      .looseObject({ min: amount.optional(), max: amount.optional() })
      .optional()
      .describe('In minor units of the currency: 15000 is $150.00.'),
  })
  .describe('All of them hold.')

export type Filters = z.output<typeof filtersSchema>

/**
 * The filters in words that curio reads.
 *
 * @example filterWords({ price: { max: 15000 } }, 'USD') // 'at most 150 USD'
 */
export function filterWords({ categories = [], price = {} }: Filters, currency: string): string {
  const { min, max } = price
  const number = (value: number) => `${wholeUnits(value, currency)}`
  const range = [
    min !== undefined && max !== undefined && `from ${number(min)} to ${number(max)} ${currency}`,
    min !== undefined && max === undefined && `at least ${number(min)} ${currency}`,
    min === undefined && max !== undefined && `at most ${number(max)} ${currency}`,
  ]
  return [categories.length > 0 && `in ${categories.join(' or ')}`, ...range].filter(Boolean).join(', ')
}

/** Whether an item passes every filter; one without a price passes no filter of prices. */
export function passesFilters(item: Item, { categories, price }: Filters): boolean {
  if (categories && categories.length > 0 && !categories.some(category => lies(item.category, category))) return false
  const { min, max } = price ?? {}
  if (min === undefined && max === undefined) return true
  if (item.price === undefined) return false
  return (
    (min === undefined || item.price >= wholeUnits(min, item.currency)) &&
    (max === undefined || item.price <= wholeUnits(max, item.currency))
  )
}

/** `Shoes` holds `Shoes/Running`. */
function lies(path: string | undefined, category: string): boolean {
  const [inner, outer] = [path, category].map(text => text?.toLowerCase().replace(/\s*(?:\/|>)\s*/gu, '/'))
  return inner !== undefined && outer !== undefined && (inner === outer || inner.startsWith(`${outer}/`))
}

/** Filters that nothing here knows; they are told, not silently dropped. */
export function unknownFilters(filters: Filters): string[] {
  return Object.keys(filters).filter(name => name !== 'categories' && name !== 'price')
}
