/** What is believed, one line a wish, as people in a chat room see it and take it back. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import type { Wish } from '../../contracts/wish.js'
import { describeWishes, wishPhrase } from '../../explanation/index.js'
import { shortKey } from './short-key.js'

export interface WishLine {
  /** What a button carries. */
  readonly key: string
  readonly phrase: string
}

/** Stands for all wishes where a {@link WishLine.key} is expected. */
export const everythingKey = 'everything'

/** @example wishLines(interest, items, 'en') // [{ key: '…', phrase: 'running shoes' }, { key: '…', phrase: 'under $120' }] */
export function wishLines(interest: InterestSummary | undefined, items: readonly Recommendation[], language: Language): WishLine[] {
  const currency = items.find(({ item }) => item.currency !== undefined)?.item.currency
  return (interest?.wishes ?? []).map(wish => ({ key: shortKey(wish.id), phrase: phraseOf(wish, language, currency) }))
}

/** A kind of thing alone is its noun: 'running shoes', not 'from our running shoes'. */
function phraseOf(wish: Wish, language: Language, currency: string | undefined): string {
  const isKind = wish.facet === 'category' && wish.polarity === 'want'
  return isKind ? describeWishes([wish], language, currency) : wishPhrase(wish, language, currency)
}
