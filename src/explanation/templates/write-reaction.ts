/** Short acknowledgement of a like or dislike; it names what it is about. */
import type { Item } from '../../contracts/item.js'
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { theName } from '../words/item-name.js'
import { joinList } from '../words/join-list.js'

export interface ReactionText {
  readonly voice: Voice
  readonly value: 'like' | 'dislike' | 'click' | 'cart' | 'purchase'
  readonly items: readonly Item[]
  /** The list that they stand in: among variants of one title each is named by what sets it apart. */
  readonly among?: readonly Item[]
}

/**
 * @returns Empty for a click, which needs no words.
 *
 * @example
 * writeReaction({ voice, value: 'like', items: [hoodie] }) // ['Noted: more like the Chaz Hoodie.']
 */
export function writeReaction({ voice, value, items, among = items }: ReactionText): string[] {
  if (items.length === 0 || value === 'click') return []
  const names = joinList(
    items.map(item => theName(item, voice.language, among)),
    voice.language,
  )
  if (value === 'dislike') {
    return composeSentences(voice, [
      wordings(
        voice,
        [`noted: nothing like ${names}`, `understood, I will keep away from ${names}`],
        [`记下了，不要${names}这样的`, `明白，会避开${names}`],
      ),
    ])
  }
  if (value === 'like') {
    return composeSentences(voice, [
      wordings(
        voice,
        [`noted: more like ${names}`, `good, I will look for more like ${names}`],
        [`记下了，多找${names}这样的`, `好的，再找些像${names}的`],
      ),
    ])
  }
  return composeSentences(voice, [
    wordings(
      voice,
      [`noted: you chose ${names}`, `good, I will remember that you chose ${names}`],
      [`记下了，您选了${names}`, `好的，我记住您选了${names}`],
    ),
  ])
}
