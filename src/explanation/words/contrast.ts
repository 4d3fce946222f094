/** What sets an item apart from another, in its favour and against it, from the two records and the wishes. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import type { Wish } from '../../contracts/wish.js'
import { itemValues } from '../item-values.js'
import { judgeWish } from '../judge-wish.js'
import { type FacetKind, facetKind } from './facet-kind.js'
import { facetLabel } from './facet-label.js'
import { factPhrase } from './fact-phrase.js'
import { formatMoney } from './format-money.js'
import { isSpeakable } from './is-speakable.js'
import { itemTitle } from './item-name.js'
import { metPhrase, missedPhrase } from './reason-phrase.js'
import { valueWords } from './value-words.js'

/** Facets that set two records apart but no two choices. */
const idle = /date|^tags?$|phone|address/i

export interface Contrast {
  readonly better: readonly string[]
  readonly worse: readonly string[]
  /** Differences that are neither: 'gray'. */
  readonly other: readonly string[]
}

function priceContrast(item: Item, first: Item, language: Language): { better: string[]; worse: string[] } {
  if (item.price === undefined || first.price === undefined || item.currency !== first.currency) return { better: [], worse: [] }
  const gap = Math.round((item.price - first.price) * 100) / 100
  const money = formatMoney(Math.abs(gap), item.currency, language)
  if (gap < 0) return { better: [language === 'zh' ? `便宜${money}` : `${money} cheaper`], worse: [] }
  if (gap > 0) return { better: [], worse: [language === 'zh' ? `贵${money}` : `${money} more expensive`] }
  return { better: [], worse: [] }
}

/** What tells two things apart best comes first; a brand says least. */
const telling: readonly FacetKind[] = [
  'feature',
  'material',
  'colour',
  'genre',
  'mood',
  'activity',
  'creator',
  'director',
  'cast',
  'teacher',
]

/** Last: when it was made, and by whom. */
const late: readonly FacetKind[] = ['year', 'brand']

function rankOf(facet: string): number {
  const kind = facetKind(facet)
  const rank = telling.indexOf(kind)
  return rank >= 0 ? rank : telling.length + 1 + late.indexOf(kind)
}

/** What the one record says and the other does not, as phrases, the most telling first. */
export function differences(item: Item, other: Item, language: Language): { facet: string; phrase: string }[] {
  const facets = ['brand', ...Object.keys(item.attributes)].sort((left, right) => rankOf(left) - rankOf(right))
  const found = facets.flatMap(facet => {
    const own = itemValues(item, facet)
    const theirs = new Set(itemValues(other, facet).map(value => String(value).toLowerCase()))
    const value = own.find(candidate => !theirs.has(String(candidate).toLowerCase()))
    const isShared = own.some(candidate => theirs.has(String(candidate).toLowerCase()))
    const isSaid = !isShared || telling.includes(facetKind(facet))
    if (value === undefined || theirs.size === 0 || !isSaid || !isSpeakable(facet, value) || !isSaidIn(language, facet)) return []
    return [{ facet, phrase: factPhrase(facet, value, language, item.currency), isShared }]
  })
  // What they have nothing of in common tells more than one value more.
  return [...found.filter(({ isShared }) => !isShared), ...found.filter(({ isShared }) => isShared)]
}

/** A name that Chinese has no word for reads badly in a Chinese sentence. */
export function isSaidIn(language: Language, facet: string): boolean {
  return language === 'en' || /\p{Script=Han}/u.test(facetLabel(facet, 'zh'))
}

/**
 * @param name What the item is called in the sentence: what it says already is no news.
 * @param wishes Those that hold; only what both records answer is compared.
 * @example
 * contrast(second, first, [black], 'en') // { better: ['$12 cheaper'], worse: ['not black'], other: [] }
 */
export function contrast(item: Item, first: Item, wishes: readonly Wish[], language: Language, name = itemTitle(item, language)): Contrast {
  const price = priceContrast(item, first, language)
  const gained = wishes.filter(wish => judgeWish(item, wish) === 'met' && judgeWish(first, wish) !== 'met')
  const lost = wishes.filter(wish => judgeWish(item, wish) === 'missed' && judgeWish(first, wish) === 'met')
  const named = new Set([...gained, ...lost].map(wish => wish.facet))
  const title = name.toLowerCase()
  // What the name says already is not said again: 'the Dayjog in black is black'.
  const isNews = (facet: string) =>
    !itemValues(item, facet).some(value => title.includes(String(valueWords(facet, value, language)).toLowerCase()))
  const other = differences(item, first, language).filter(({ facet }) => !named.has(facet) && !idle.test(facet) && isNews(facet))
  return {
    better: [...gained.map(wish => metPhrase(item, wish, language)), ...price.better],
    worse: [...lost.map(wish => missedPhrase(item, wish, language)), ...price.worse],
    other: other.map(({ phrase }) => phrase),
  }
}
