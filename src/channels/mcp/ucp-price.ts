/** Prices as UCP has them: whole minor units of a currency. */
import { z } from 'zod'

/** ISO 4217 for 'no currency': the record has a number and no unit. */
const noCurrency = 'XXX'

export const ucpPriceSchema = z.object({ amount: z.int(), currency: z.string() })
export type UcpPrice = z.output<typeof ucpPriceSchema>

/**
 * @param price In whole currency units.
 * @example ucpPrice(12.5, 'USD') // { amount: 1250, currency: 'USD' }
 * @example ucpPrice(1200, 'JPY') // { amount: 1200, currency: 'JPY' }
 */
export function ucpPrice(price: number, currency: string | undefined): UcpPrice {
  return { amount: Math.round(price * 10 ** minorDigits(currency)), currency: currency ?? noCurrency }
}

/** The same number in whole units: `wholeUnits(1250, 'USD')` is 12.5. */
export function wholeUnits(amount: number, currency: string | undefined): number {
  return amount / 10 ** minorDigits(currency)
}

function minorDigits(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Z]{3}$/u.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
