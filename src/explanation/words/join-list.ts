/** Lists in a sentence, by Intl. */
import type { Language } from '../../contracts/language.js'

const formats = {
  en: { and: new Intl.ListFormat('en-GB', { type: 'conjunction' }), or: new Intl.ListFormat('en-GB', { type: 'disjunction' }) },
  zh: { and: new Intl.ListFormat('zh-CN', { type: 'conjunction' }), or: new Intl.ListFormat('zh-CN', { type: 'disjunction' }) },
} as const

/**
 * @example
 * joinList(['black', 'warm', 'light'], 'en') // 'black, warm and light'
 */
export function joinList(parts: readonly string[], language: Language, word: 'and' | 'or' = 'and'): string {
  return formats[language][word].format(parts)
}
