/** One catalogue value in the voice's language. */

import { chineseValues } from '../../catalog/chinese/chinese-values.js'
import type { Language } from '../../contracts/language.js'
import type { Facet } from '../../contracts/wish.js'
import { cleanText } from './clean-text.js'
import { type FacetKind, facetKind } from './facet-kind.js'
import { formatMoney } from './format-money.js'
import { formatNumber } from './format-number.js'
import { lowerWord } from './lower-word.js'

/** True, false, or undefined for what is neither; catalogues also write 'True' and 'no'. */
export function asBoolean(value: string | number | boolean): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (/^(true|yes)$/i.test(String(value).trim())) return true
  return /^(false|no)$/i.test(String(value).trim()) ? false : undefined
}

/** Kinds whose values are names and keep their capitals. */
const properKinds: ReadonlySet<FacetKind> = new Set<FacetKind>([
  'brand',
  'creator',
  'director',
  'teacher',
  'cast',
  'language',
  'title',
  'size',
  'key',
  'other',
])

/** 'Running' under 'Shoes' is no word alone: 'running shoes'. */
function lastStep(path: string): string {
  const [last = '', parent] = path.split('/').reverse()
  return parent !== undefined && /^(?:\w+ing|casual|trail|formal|outdoor|indoor)$/i.test(last) ? `${last} ${parent}` : last
}

/**
 * A value in words; a category is its last step, a year is not grouped, a price has its currency.
 *
 * @example
 * valueWords('category', 'Men/Tops/Hoodies & Sweatshirts', 'en') // 'hoodies & sweatshirts'
 */
export function valueWords(facet: Facet, value: string | number | boolean, language: Language, currency?: string): string {
  const kind = facetKind(facet)
  if (typeof value === 'number') {
    if (kind === 'price') return formatMoney(value, currency, language)
    return kind === 'year' || /year/i.test(facet) ? String(value) : formatNumber(value, language)
  }
  const truth = kind === 'other' ? asBoolean(value) : undefined
  if (truth !== undefined) return language === 'zh' ? (truth ? '有' : '没有') : truth ? 'yes' : 'no'
  const text = kind === 'category' ? lastStep(String(value)) : String(value)
  const proper = properKinds.has(kind)
  if (language === 'zh') return chineseValues.get(cleanText(text).toLowerCase()) ?? cleanText(text)
  return proper ? cleanText(text) : lowerWord(text)
}
