/** A pressed button as a turn's input: a reaction, a taken back wish, or the words that a person would say. */
import type { Conversation } from '../../contracts/conversation.js'
import type { Catalog } from '../../contracts/ports.js'
import type { TurnInput } from '../../contracts/turn.js'
import { itemRequest } from './item-request.js'
import { idOfKey } from './short-key.js'
import { everythingKey } from './wish-lines.js'

export type Button =
  | { readonly press: 'like' | 'dislike' | 'similar' | 'why'; readonly item: string }
  | { readonly press: 'say'; readonly text: string }
  | { readonly press: 'take-back'; readonly wish: string }

/**
 * @returns undefined for a wish or an item that is not there (any more).
 * @example buttonInput({ press: 'like', item: 'tent-3' }, conversation, catalog) // { feedback: { item: 'tent-3', value: 'like' } }
 */
export function buttonInput(button: Button, conversation: Conversation, catalog: Catalog): TurnInput | undefined {
  switch (button.press) {
    case 'say':
      return { text: button.text }
    case 'take-back':
      return takeBack(button.wish, conversation)
    case 'like':
    case 'dislike':
      return catalog.get(button.item) && { feedback: { item: button.item, value: button.press } }
    case 'similar':
    case 'why': {
      const item = catalog.get(button.item)
      const { shown, language } = conversation.data()
      return item && { text: itemRequest(button.press, item, shown, language) }
    }
  }
}

function takeBack(key: string, conversation: Conversation): TurnInput | undefined {
  if (key === everythingKey) return { edit: { do: 'forget-all' } }
  const ids = conversation.interest().wishes.map(({ id }) => id)
  const wish = idOfKey(key, ids)
  return wish === undefined ? undefined : { edit: { do: 'forget-wish', wish } }
}
