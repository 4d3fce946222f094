/** Prices as merchants write them, in whole currency units. */

const symbols: Readonly<Record<string, string>> = { $: 'USD', us$: 'USD', '€': 'EUR', '£': 'GBP', '￥': 'CNY', '₹': 'INR', '₩': 'KRW' }

export interface Price {
  readonly amount: number
  /** ISO 4217, where the text names it. */
  readonly currency?: string
}

/**
 * Reads a number or a text such as `$1,299.00`, `12,50 €` or `GBP 8`. Undefined when it is no single price of zero or more.
 *
 * @example parsePrice('12,50 €') // { amount: 12.5, currency: 'EUR' }
 */
export function parsePrice(value: string | number): Price | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? { amount: value } : undefined
  const match = /^\s*(\p{Sc}|\p{L}{2,3}\$?|\p{L}{0,2}\$)?\s*(\d[\d.,'’\u00A0 ]*)\s*(\p{Sc}|\p{L}{3})?\s*$/u.exec(value.slice(0, 60))
  const digits = match?.[2]
  if (match === null || digits === undefined) return undefined
  const amount = Number(decimalPoint(digits.replace(/['’\s]/gu, '')))
  if (!Number.isFinite(amount)) return undefined
  const currency = currencyOf(match[1] ?? match[3])
  return currency === undefined ? { amount } : { amount, currency }
}

/** With both separators the last one is the decimal point; a lone comma is one when one or two digits follow. */
function decimalPoint(digits: string): string {
  const comma = digits.lastIndexOf(',')
  const dot = digits.lastIndexOf('.')
  const commaIsDecimal = dot === -1 ? /^\d+,\d{1,2}$/u.test(digits) : comma > dot
  if (commaIsDecimal) return digits.replaceAll('.', '').replace(',', '.')
  const plain = digits.replaceAll(',', '')
  return plain.split('.').length > 2 ? plain.replaceAll('.', '') : plain
}

function currencyOf(mark: string | undefined): string | undefined {
  if (mark === undefined) return undefined
  return symbols[mark.toLowerCase()] ?? (/^[a-z]{3}$/iu.test(mark) ? mark.toUpperCase() : undefined)
}
