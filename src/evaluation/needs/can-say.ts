/** Whether a wish has words in a language: nobody asks in Chinese for what has an English name only. */
import type { Language } from '../../contracts/language.js'
import { facetLabel, valueWords } from '../../explanation/index.js'
import type { NeedWish } from './need.js'

const proper = /^(?:brand|author|artist|director|teacher)$/u

export function canSay(wish: NeedWish, language: Language): boolean {
  if (language === 'en' || wish.kind === 'at-most' || proper.test(wish.facet)) return true
  const words = wish.value === 'true' ? facetLabel(wish.facet, 'zh') : valueWords(wish.facet, wish.value, 'zh')
  return wish.kind !== 'named' && /^[\p{Script=Han}A-Z]+$/u.test(words) && /\p{Script=Han}/u.test(words)
}
