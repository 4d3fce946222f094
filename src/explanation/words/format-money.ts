/** Prices as people write them: no cents where there are none. */
import type { Language } from '../../contracts/language.js'
import { formatNumber } from './format-number.js'

/**
 * A price in whole currency units; without a known ISO 4217 code the bare number.
 *
 * @example
 * formatMoney(42, 'USD', 'en') // '$42'
 * formatMoney(42, 'USD', 'zh') // '42美元'
 */
export function formatMoney(amount: number, currency: string | undefined, language: Language): string {
  const rounded = Math.round(amount * 100) / 100
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) return formatNumber(rounded, language)
  const code = currency.toUpperCase()
  if (language === 'zh' && code === 'CNY') return `${formatNumber(rounded, 'zh')}元`
  const fraction = Number.isInteger(rounded) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
  const display = language === 'zh' ? 'name' : 'symbol'
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  return new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay: display, ...fraction }).format(rounded)
}
