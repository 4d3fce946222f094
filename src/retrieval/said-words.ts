/** Which words an item's texts hold, for wishes that no field answers. */
import type { Item } from '../contracts/item.js'
import { descriptionText, factsText, translationTexts } from './item-texts.js'
import { segmentText } from './segment-text.js'
import { contentWords } from './stop-words.js'

/** Stems of all that is said of an item. */
export function saidWords(item: Item): Set<string> {
  const texts = [factsText(item), descriptionText(item), ...translationTexts(item)].join(' ')
  return new Set(segmentText(texts).map(stem))
}

/** Stems of the words that carry a phrase's meaning. */
export function phraseStems(phrase: string): string[] {
  return contentWords(segmentText(phrase)).map(stem)
}

/** Enough to take singular and plural as one. */
function stem(word: string): string {
  return word.replace(/(?<=[a-z]{2})(?:ies|es|s|y)$/u, '')
}
