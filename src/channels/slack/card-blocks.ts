/** Items as a card or a carousel of cards, where the workspace has these blocks. A card holds three buttons, so 'why' stands below. */
import type { types } from '@slack/bolt'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { cardText } from '../support/card-text.js'
import { chatWords } from '../support/chat-words.js'
import { button, fitsButton, formatted, picture } from './elements.js'
import { slackLimits } from './limits.js'
import { mrkdwn } from './mrkdwn.js'
import type { PictureSource } from './picture-address.js'

/** Blocks for all items; empty for none. */
export function cardBlocks(items: readonly Recommendation[], language: Language, sourceOf: PictureSource): types.KnownBlock[] {
  const shown = items.slice(0, slackLimits.carouselCards)
  const cards = shown.map((entry, index) => card(entry, index + 1, language, sourceOf))
  const [first] = cards
  if (!first) return []
  const hidden = items.length - shown.length
  return [
    cards.length === 1 ? first : { type: 'carousel', elements: cards },
    ...whyButtons(shown, language),
    ...(hidden > 0 ? [{ type: 'context' as const, elements: [formatted(chatWords[language].unshown(hidden))] }] : []),
  ]
}

function card(entry: Recommendation, position: number, language: Language, sourceOf: PictureSource): types.CardBlock {
  const { title, price, facts } = cardText(entry, language)
  const { id } = entry.item
  const words = chatWords[language]
  const shown = sourceOf(entry.item)
  return {
    type: 'card',
    title: formatted(`${position}. ${mrkdwn(title, slackLimits.cardTitle - 5)}`),
    ...(price !== '' && { subtitle: formatted(mrkdwn(price, slackLimits.cardSubtitle)) }),
    ...(facts !== '' && { body: formatted(mrkdwn(facts, slackLimits.cardBody)) }),
    ...(shown !== undefined && { hero_image: picture(shown, title) }),
    ...(fitsButton(id) && { actions: (['like', 'dislike', 'similar'] as const).map(press => button(words[press], press, id)) }),
  }
}

function whyButtons(items: readonly Recommendation[], language: Language): types.ActionsBlock[] {
  const elements = items.flatMap(({ item }, index) =>
    fitsButton(item.id) ? [button(`${index + 1}. ${chatWords[language].why}`, `why.${index + 1}`, item.id)] : [],
  )
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}
