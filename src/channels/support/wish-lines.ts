/** What is believed, one line a wish, as people in a chat room see it and take it back. */
import type { InterestSummary } from '../../contracts/interest.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { wishPhrase } from '../../explanation/index.js'
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
  return (interest?.wishes ?? []).map(wish => ({ key: shortKey(wish.id), phrase: wishPhrase(wish, language, currency) }))
}
