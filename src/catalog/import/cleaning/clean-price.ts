/** Prices in the many ways that exports write them. A currency is named only where the text names one. */
import { type Price, parsePrice } from '../../parse-price.js'

/** Longest first. `¥` alone is Japan's or China's and names none. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/US\s?\$/iu, 'USD'],
  [/C(?:A)?\s?\$/iu, 'CAD'],
  [/A(?:U)?\s?\$/iu, 'AUD'],
  [/NZ\s?\$/iu, 'NZD'],
  [/HK\s?\$/iu, 'HKD'],
  [/S(?:G)?\s?\$/iu, 'SGD'],
  [/R\s?\$/iu, 'BRL'],
  [/NT\s?\$/iu, 'TWD'],
  [/\bMX\s?\$/iu, 'MXN'],
  [/(?:RMB|CN¥|人民币|元)/iu, 'CNY'],
  [/(?:JP¥|円|日元)/iu, 'JPY'],
  [/(?:원|₩)/u, 'KRW'],
  [/\bRs\.?(?=\s|\d|$)|₹/iu, 'INR'],
  [/zł/iu, 'PLN'],
  [/Kč/iu, 'CZK'],
  [/\bFr\.|\bSFr\.?/u, 'CHF'],
  [/₽|руб\.?/iu, 'RUB'],
  [/₺|\bTL\b/u, 'TRY'],
  [/₴/u, 'UAH'],
  [/₫/u, 'VND'],
  [/฿/u, 'THB'],
  [/₪/u, 'ILS'],
  [/\bFt\b/u, 'HUF'],
  [/€|\bEuros?\b/iu, 'EUR'],
  [/£/u, 'GBP'],
  [/\$/u, 'USD'],
]

/**
 * @example cleanPrice('Rs. 1,299') // { amount: 1299, currency: 'INR' }
 * @example cleanPrice('¥100') // { amount: 100 }
 */
export function cleanPrice(value: unknown): Price | undefined {
  if (typeof value === 'number') return parsePrice(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim().slice(0, 80)
  const mark = marks.find(([pattern]) => pattern.test(text))
  const bare = (mark === undefined ? text : text.replace(mark[0], ' ')).replace(/[¥￥]/u, ' ').replace(/,-{1,2}$|\.-{1,2}$/u, '')
  const price = parsePrice(bare.replace(/[\u00A0\u202F]/gu, ' ').trim())
  if (price === undefined) return undefined
  const currency = mark?.[1] ?? price.currency
  return currency === undefined ? { amount: price.amount } : { amount: price.amount, currency }
}
