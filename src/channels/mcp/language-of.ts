/** The language that a caller asks for, as far as curio writes it. */
import type { Language } from '../../contracts/language.js'

/** @param tag BCP 47. @example languageOf('zh-Hans') // 'zh' */
export function languageOf(tag: string | undefined, otherwise: Language = 'en'): Language {
  if (tag === undefined) return otherwise
  return /^zh\b/iu.test(tag) ? 'zh' : 'en'
}
