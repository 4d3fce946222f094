/** A wish in as few words as a chip has room for. */
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { wishPhrase, wishValues } from '../../explanation/words/wish-phrase.js'

/** In a sentence these follow other words ('from our jackets'); on a chip they stand alone. */
const bare: ReadonlySet<string> = new Set(['category', 'title', 'text'])

/**
 * @example
 * chipText(wish, 'en', 'USD') // 'not black'
 */
export function chipText(wish: Wish, language: Language, currency?: string): string {
  if (!bare.has(wish.facet) || wish.operator !== 'is' || wish.values.length === 0) return wishPhrase(wish, language, currency)
  const values = wishValues(wish, language, currency)
  if (wish.polarity === 'want') return values
  return language === 'zh' ? `不要${values}` : `not ${values}`
}
