/** The one thing that a card says for its item, taken from the record. */
import type { Language } from '../../contracts/language.js'
import type { Reason, Recommendation } from '../../contracts/recommendation.js'
import { reasonPhrase } from '../../explanation/words/reason-phrase.js'
import { valueWords } from '../../explanation/words/value-words.js'

/** The price and the kind stand on the card already. */
const shownAnyway: ReadonlySet<string> = new Set(['price', 'category', 'title'])

function rank({ kind, wish, fact }: Reason): number {
  if (kind !== 'meets' || fact.source !== 'item') return kind === 'misses' ? 4 : 3
  if (shownAnyway.has(fact.property)) return 2
  return wish?.polarity === 'avoid' ? 1 : 0
}

/**
 * A wish that the item's own record meets comes first, then what people chose and what is alike. Empty where there is no reason.
 *
 * @example
 * shortReason(recommendation, 'en') // 'waterproof'
 */
export function shortReason({ item, reasons }: Recommendation, language: Language): string {
  const [best] = [...reasons].sort((left, right) => rank(left) - rank(right))
  if (best === undefined || best.kind === 'misses') return ''
  const phrase = reasonPhrase(best, item, language)
  if (best.wish?.polarity !== 'avoid' || best.fact.source !== 'item') return phrase
  // 'Not black' alone hides what it is instead.
  const own = valueWords(best.fact.property, best.fact.value, language, item.currency)
  return language === 'zh' ? `${own}，${phrase}` : `${own}, ${phrase}`
}
