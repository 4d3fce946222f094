/** What the person did, as their own line of the conversation: buttons speak too. */
import type { Language } from '../../contracts/language.js'
import type { SaidEvent } from '../../contracts/socket-protocol.js'
import { itemTitle } from '../../explanation/words/item-name.js'
import type { Transcript } from '../session/transcript.js'
import { wordsOf } from '../words.js'
import { chipText } from './chip-text.js'

/**
 * @returns an empty text for a photo without words
 *
 * @example
 * saidText({ type: 'message', feedback: { item: 'kettle', value: 'like' }, hasImage: false }, transcript, 'en') // 'I like Kettle'
 */
export function saidText(said: Pick<SaidEvent, 'text' | 'feedback' | 'edit'>, transcript: Transcript, language: Language): string {
  const words = wordsOf(language)
  const { text, feedback, edit } = said
  const title = (id: string) => {
    const item = transcript.items.get(id)
    return item ? itemTitle(item, language) : words.thisItem
  }
  if (text !== undefined && text !== '') return text
  if (feedback) return feedback.value === 'dislike' ? words.saidDislike(title(feedback.item)) : words.saidLike(title(feedback.item))
  if (edit?.do === 'forget-item') return words.saidTakeBack(title(edit.item))
  if (edit?.do === 'forget-wish') {
    const wish = transcript.wishes.get(edit.wish)
    return words.saidRemove(wish ? chipText(wish, language, currencyOf(transcript)) : words.aWish)
  }
  if (edit?.do === 'undo') return words.undo
  return edit?.do === 'forget-all' ? words.saidForgetAll : ''
}

/** The currency of the first item that has one: wishes about prices are said in it. */
export function currencyOf(transcript: Transcript): string | undefined {
  for (const { currency } of transcript.items.values()) if (currency !== undefined) return currency
  return undefined
}
