/** Numbers and shares by Intl. */
import type { Language } from '../../contracts/language.js'

// Making a format costs a hundred times what using it does.
const numbers = {
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }),
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
} as const
const shares = {
  en: new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 }),
  zh: new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 0 }),
} as const

/** At most two decimals, thousands grouped. */
export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value)
}

/**
 * A share in [0, 1] as whole per cent.
 *
 * @example
 * formatShare(0.454, 'en') // '45%'
 */
export function formatShare(share: number, language: Language): string {
  return shares[language].format(share)
}
