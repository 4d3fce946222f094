/** A category's last step as a heading says it. */
import type { Language } from '../../../contracts/language.js'
import { cleanText } from '../../../explanation/words/clean-text.js'
import { valueWords } from '../../../explanation/words/value-words.js'

/** @example categoryName('Running', 'zh') // '跑步' */
export function categoryName(name: string, language: Language): string {
  return language === 'zh' ? valueWords('category', name, 'zh') : cleanText(name)
}
