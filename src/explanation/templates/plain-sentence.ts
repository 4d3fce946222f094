/** What takes the place of a refused sentence about an item of the list: its place and name alone, so that no item goes unnamed. */
import type { Item } from '../../contracts/item.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { itemName, theName } from '../words/item-name.js'

const ordinals = { en: ['first', 'second', 'third'], zh: ['第一', '第二', '第三'] } as const

/**
 * @param items the list, best first
 * @returns empty where the refused sentence placed no item
 * @example
 * plainSentence('The Fjord Parka comes first: it is waterproof.', voice, [parka]) // ['The Fjord Parka comes first.']
 */
export function plainSentence(refused: string, voice: Voice, items: readonly Item[]): string[] {
  const named = items.findIndex(item => refused.includes(itemName(item, voice.language, items)))
  const item = items[named]
  const isPlaced = /\b(?:first|second|third|start with|look at|here is)\b|第[一二三]|推荐|首选|看看/i.test(refused)
  const place = ordinals[voice.language][named]
  if (item === undefined || place === undefined || !isPlaced) return []
  const name = theName(item, voice.language, items)
  return composeSentences(voice, [
    wordings(voice, [`${name} comes ${place}`, `in ${place} place comes ${name}`], [`${name}排${place}`, `${place}款是${name}`]),
  ])
}
