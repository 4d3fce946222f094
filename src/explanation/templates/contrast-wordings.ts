/** One sentence that names a neighbour in the list and says how it differs from the first. */
import type { Item } from '../../contracts/item.js'
import type { Wish } from '../../contracts/wish.js'
import { type Wordings, wordings } from '../compose-sentences.js'
import { itemValues } from '../item-values.js'
import type { Voice } from '../voice.js'
import { contrast } from '../words/contrast.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'
import { valueWords } from '../words/value-words.js'

const ordinals = { en: ['first', 'second', 'third'], zh: ['第一', '第二', '第三'] } as const

function englishDifference(better: readonly string[], worse: readonly string[]): string {
  if (better.length === 0) return joinList(worse, 'en')
  return worse.length === 0 ? joinList(better, 'en') : `${joinList(better, 'en')}, but ${joinList(worse, 'en')}`
}

function chineseDifference(better: readonly string[], worse: readonly string[]): string {
  return [better.join('，'), worse.join('，')].filter(part => part !== '').join('，但')
}

/** The colour that alone sets the item apart from another of its title: its name says it already, and it is still the difference. */
function newColour(item: Item, first: Item, voice: Voice): string | undefined {
  const facet = ['color', 'colour'].find(name => itemValues(item, name).length > 0)
  const value = facet === undefined ? undefined : itemValues(item, facet)[0]
  if (facet === undefined || value === undefined || itemValues(first, facet).includes(value)) return undefined
  // One whose price is not on record is not said to be the same.
  if (item.price !== first.price || item.currency !== first.currency) return undefined
  return titleWithout(item, facet) === titleWithout(first, facet) ? valueWords(facet, value, voice.language) : undefined
}

/** The title without the colours that it names. */
function titleWithout(item: Item, facet: string): string {
  return itemValues(item, facet).reduce<string>((title, value) => title.replace(String(value).toLowerCase(), ''), item.title.toLowerCase())
}

export interface Neighbour {
  readonly item: Item
  /** Place in the list, from 0. */
  readonly rank: number
  readonly first: Item
  /** The neighbour named just before, if there is one. */
  readonly previous?: Item
  readonly wishes: readonly Wish[]
  readonly among: readonly Item[]
}

/** Differences that are said: what the neighbour before was told apart by is no news. */
function differenceOf({ item, first, previous, wishes, among }: Neighbour, { language }: Voice): { pros: string[]; cons: string[] } {
  const { better, worse, other } = contrast(item, first, wishes, language, theName(item, language, among))
  const told = new Set(previous === undefined ? [] : contrast(previous, first, wishes, language, theName(previous, language, among)).other)
  const news = other.filter(phrase => !told.has(phrase))
  const isBare = better.length + worse.length === 0
  const rest = news.length === 0 && isBare ? other : news
  return { pros: [...better.slice(0, 2), ...rest.slice(0, isBare ? 2 : 1)], cons: worse.slice(0, 2) }
}

export function contrastWordings(voice: Voice, neighbour: Neighbour): Wordings {
  const { item, rank, first, previous, wishes, among } = neighbour
  const name = theName(item, voice.language, among)
  const place = ordinals[voice.language][rank] ?? String(rank + 1)
  const { better, worse } = contrast(item, first, wishes, voice.language, name)
  const colour = better.length + worse.length === 0 ? newColour(item, first, voice) : undefined
  if (colour !== undefined) {
    return wordings(
      voice,
      [`${name} comes ${place}: it is the same in ${colour}`, `the ${place}, ${name}, is the same in ${colour}`],
      [`${name}排${place}，是${colour}的同款`, `${place}款${name}是${colour}的同款`],
    )
  }
  if (previous !== undefined && newColour(item, previous, voice) !== undefined) {
    return wordings(
      voice,
      [`the ${place}, ${name}, is the second one in another colour`, `${name} comes ${place}: it is the second one in another colour`],
      [`${place}款${name}与第二款只是颜色不同`, `${name}排${place}，与第二款只是颜色不同`],
    )
  }
  const { pros, cons } = differenceOf(neighbour, voice)
  if (pros.length + cons.length === 0) {
    return wordings(voice, [`${name} comes ${place}`, `in ${place} place comes ${name}`], [`${place}款是${name}`, `${name}排${place}`])
  }
  const english = englishDifference(pros, cons)
  const chinese = chineseDifference(pros, cons)
  return wordings(
    voice,
    [
      `the ${place}, ${name}, is ${english}`,
      `${name} comes ${place}: it is ${english}`,
      `in ${place} place, ${name} is ${english}`,
      `then comes the ${place}, ${name}: it is ${english}`,
    ],
    [
      `${place}款是${name}：${chinese}`,
      `${name}排${place}：${chinese}`,
      `再看${place}款${name}：${chinese}`,
      `接下来是${place}款${name}：${chinese}`,
    ],
  )
}
