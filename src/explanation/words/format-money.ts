/** Prices as people write them: no cents where there are none. */
import type { Language } from '../../contracts/language.js'
import { formatNumber } from './format-number.js'
import { remember } from './remember.js'

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
  const formats = Number.isInteger(rounded) ? withoutCents : withCents
  return formats[language](code).format(rounded)
}

/** By currency, yen too where a record has parts of one; making a format costs a hundred times what using it does. */
const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
const withCents = { en: currencyFormats('en', cents), zh: currencyFormats('zh', cents) }
const whole = { minimumFractionDigits: 0, maximumFractionDigits: 0 }
const withoutCents = { en: currencyFormats('en', whole), zh: currencyFormats('zh', whole) }

function currencyFormats(language: Language, fraction: Intl.NumberFormatOptions): (currency: string) => Intl.NumberFormat {
  const display = language === 'zh' ? 'name' : 'symbol'
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  return remember(currency => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: display, ...fraction }))
}
