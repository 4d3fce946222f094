/** What an item is called, so that it can be told from the others shown: titles repeat among colour variants. */
import { isWork } from '../../catalog/is-work.js'
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import { itemValues } from '../item-values.js'
import { cleanText } from './clean-text.js'
import { valueWords } from './value-words.js'

/** The title in the voice's language. */
export function itemTitle(item: Item, language: Language): string {
  return cleanText((language === 'zh' ? item.translations?.['zh']?.title : undefined) || item.title)
}

const namingFacets = (item: Item): string[] =>
  ['price', 'brand', ...Object.keys(item.attributes)].sort((a, b) => Number(/colou?r/i.test(b)) - Number(/colou?r/i.test(a)))

/** A value that no twin has, whatever the twin calls the field: an actor is 'cast' in one record and 'starring' in the next. */
function distinction(item: Item, twins: readonly Item[], language: Language): string | undefined {
  const theirs = new Set(twins.flatMap(twin => namingFacets(twin).flatMap(facet => itemValues(twin, facet))))
  for (const facet of namingFacets(item)) {
    const value = itemValues(item, facet).find(value => !theirs.has(value))
    if (value !== undefined) return valueWords(facet, value, language, item.currency)
  }
  return undefined
}

/**
 * Title, and in brackets what sets it apart where another of `among` has the same title.
 *
 * @example
 * itemName(blackHoodie, 'en', [blackHoodie, grayHoodie]) // 'Chaz Hoodie (black)'
 */
export function itemName(item: Item, language: Language, among: readonly Item[] = []): string {
  const title = itemTitle(item, language)
  const twins = among.filter(other => other.id !== item.id && itemTitle(other, language) === title)
  const mark = twins.length === 0 ? undefined : distinction(item, twins, language)
  if (mark === undefined) return language === 'zh' ? `“${title}”` : title
  return language === 'zh' ? `“${title}”（${mark}）` : `${title} (${mark})`
}

/**
 * The name inside an English sentence: 'the Chaz Hoodie'. Titles with an article of their own, and works (films, books) go bare.
 */
export function theName(item: Item, language: Language, among: readonly Item[] = []): string {
  const name = itemName(item, language, among)
  // Of a shop that names no prices, titles alone do not tell things from works.
  const isUnpriced = item.price === undefined && among.every(({ price }) => price === undefined)
  const bare = language === 'zh' || isUnpriced || isWork(item.category) || /^(the|a|an)\s/i.test(name)
  return bare ? name : `the ${name}`
}
