/** Numbers and shares by Intl. */
import type { Language } from '../../contracts/language.js'

const locales = { en: 'en-US', zh: 'zh-CN' } as const

/** At most two decimals, thousands grouped. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)
}

/**
 * A share in [0, 1] as whole per cent.
 *
 * @example
 * formatShare(0.454, 'en') // '45%'
 */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
