/** A wish about a number as people say it: 'under $50', 50美元以内. */
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { facetLabel } from './facet-label.js'
import { unitWords } from './measured.js'
import { valueWords } from './value-words.js'

const english = {
  'at-most': (first: string) => `under ${first}`,
  'at-least': (first: string) => `over ${first}`,
  about: (first: string) => `around ${first}`,
  between: (first: string, second: string) => `between ${first} and ${second}`,
  is: (first: string) => `at ${first}`,
} as const

const chinese = {
  'at-most': (first: string) => `${first}以内`,
  'at-least': (first: string) => `${first}以上`,
  about: (first: string) => `${first}左右`,
  between: (first: string, second: string) => `${first}到${second}之间`,
  is: (first: string) => first,
} as const

/**
 * @param currency ISO 4217 of the catalogue; wishes carry bare numbers.
 * @example
 * limitPhrase(wishAtMost50, 'en', 'USD') // 'under $50'
 */
export function limitPhrase(wish: Wish, language: Language, currency?: string): string {
  const [first = 0, second = first] = wish.values
  const unit = wish.facet === 'price' ? undefined : unitWords(wish.facet, language)
  const print = (value: string | number): string =>
    unit === undefined ? valueWords(wish.facet, Number(value), language, currency) : unit(Number(value))
  const phrase = (language === 'zh' ? chinese : english)[wish.operator](print(first), print(second))
  if (wish.facet === 'price' || unit !== undefined) return phrase
  return `${facetLabel(wish.facet, language)}${language === 'en' ? ' ' : ''}${phrase}`
}
