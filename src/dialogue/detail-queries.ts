/** What was said beside what the records answer: among hoodies, 'hoodie' tells nothing apart. */
import type { Wish } from '../contracts/wish.js'
import type { WeightedQuery } from '../interest/index.js'
import { contextWords } from '../ranking/index.js'
import { isMark, tokenise } from '../understanding/index.js'
import { patternWords } from './pattern-words.js'

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
  const stems = new Set(wanted.flatMap(({ values }) => values.flatMap(value => tokenise(String(value)).map(({ norm }) => norm))))
  return queries.flatMap(({ text, weight }) => {
    if (chinese.test(text)) return []
    const words = tokenise(said.reduce(without, text.toLowerCase())).filter(word => !isMark(word) && !stems.has(word.norm))
    const beyond = words.map(word => word.text)
    return beyond.every(word => naming.test(word)) ? [] : withRelated({ text: beyond.join(' '), weight })
  })
}

function withRelated(detail: Detail): Detail[] {
  const related = [...contextWords(detail.text), ...patternWords(detail.text)].filter(word => !detail.text.includes(word))
  return related.length === 0 ? [detail] : [detail, { text: related.join(' '), weight: detail.weight }]
}

/** The text without whole words of a phrase. */
function without(text: string, phrase: string): string {
  const words = phrase.trim()
  if (words === '') return text
  // RegExp.escape is not in Node 20.
  const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), ' ')
}
