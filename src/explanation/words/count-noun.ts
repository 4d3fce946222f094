/** Counts with their noun: English plurals by Intl, Chinese measure words. */
import type { Language } from '../../contracts/language.js'
import { formatNumber } from './format-number.js'
import { measureWord } from './measure-word.js'

const plural = new Intl.PluralRules('en')

/**
 * @example
 * countNoun(1, 'en') // '1 item'
 * countNoun(3, 'zh', 'Men/Bottoms/Pants') // '3条商品'
 */
export function countNoun(count: number, language: Language, category?: string): string {
  if (language === 'zh') return `${formatNumber(count, 'zh')}${measureWord(category)}商品`
  return `${formatNumber(count, 'en')} ${plural.select(count) === 'one' ? 'item' : 'items'}`
}
