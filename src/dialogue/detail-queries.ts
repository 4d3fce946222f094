/** What was said beside what the records answer: among hoodies, 'hoodie' tells nothing apart. */
import type { Wish } from '../contracts/wish.js'
import type { WeightedQuery } from '../interest/index.js'
import { contextWords } from '../ranking/index.js'

export interface Detail {
  readonly text: string
  readonly weight: number
}

/** Cut out of a Chinese sentence, the words of a wish leave scraps behind ('穿的'), and its English words may be others than those of the wish: measured, they mislead. */
const chinese = /\p{Script=Han}/u

/** Words that name a field and none of its values. */
const naming = /^(?:weather|climate|colou?r|material|fabric|pattern|style|design|finish|type|kind|size|brand)s?$/u

/**
 * The queries without the words of wishes that the records answer, beside them what records say in their place ('wind-resistant' for 'windy');
 * none without such a wish, for then they say nothing new.
 *
 * @param answered wishes that filter, or that the records speak of
 * @example detailQueries([{ text: 'hoodie men polyester', weight: 1 }], [hoodies, forMen]) // [{ text: 'polyester', weight: 1 }]
 */
export function detailQueries(queries: readonly WeightedQuery[], answered: readonly Wish[]): Detail[] {
  const wanted = answered.filter(({ polarity }) => polarity === 'want')
  if (wanted.length === 0) return []
  const said = wanted.flatMap(({ evidence }) => evidence.toLowerCase().split(', '))
  const stems = new Set(wanted.flatMap(({ values }) => values.flatMap(value => wordsOf(String(value)).map(stem))))
  return queries.flatMap(({ text, weight }) => {
    if (chinese.test(text)) return []
    const words = wordsOf(said.reduce(without, text.toLowerCase())).filter(word => !stems.has(stem(word)))
    return words.every(word => naming.test(word)) ? [] : withRelated({ text: words.join(' '), weight })
  })
}

function withRelated(detail: Detail): Detail[] {
  const related = contextWords(detail.text).filter(word => !detail.text.includes(word))
  return related.length === 0 ? [detail] : [detail, { text: related.join(' '), weight: detail.weight }]
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’®™-]*/gu) ?? []
}

/** Enough to take singular and plural as one. */
function stem(word: string): string {
  return word.replace(/(?<=[a-z]{2})(?:ie?s?|es?|s|y)$/u, '')
}

/** The text without whole words of a phrase. */
function without(text: string, phrase: string): string {
  const words = phrase.trim()
  if (words === '') return text
  // RegExp.escape is not in Node 20.
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), ' ')
}
