/** Items as sections with a picture beside the text and a row of buttons: what every workspace shows. */
import type { types } from '@slack/bolt'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { cardText } from '../support/card-text.js'
import { chatWords } from '../support/chat-words.js'
import { button, fitsButton, formatted, picture } from './elements.js'
import { slackLimits } from './limits.js'
import { mrkdwn } from './mrkdwn.js'
import type { PictureSource } from './picture-address.js'

/** Blocks of one item; `position` counts from 1. */
export function itemBlocks(entry: Recommendation, position: number, language: Language, sourceOf: PictureSource): types.KnownBlock[] {
  const { title, price, facts } = cardText(entry, language)
  const shown = sourceOf(entry.item)
  const lines = [
    `*${position}. ${mrkdwn(title, 300)}*${price === '' ? '' : `  ${mrkdwn(price, 100)}`}`,
    ...(facts === '' ? [] : [mrkdwn(facts, 500)]),
  ]
  const section: types.SectionBlock = {
    type: 'section',
    text: formatted(lines.join('\n')),
    ...(shown !== undefined && { accessory: picture(shown, title) }),
  }
  const { id } = entry.item
  return fitsButton(id) ? [section, { type: 'actions', elements: itemButtons(id, language) }] : [section]
}

function itemButtons(id: string, language: Language): types.Button[] {
  const words = chatWords[language]
  return (['like', 'dislike', 'similar', 'why'] as const).map(press => button(words[press], press, id))
}

/** Blocks that one item takes. */
export const blocksPerItem = 2

/** Sections of the items that `room` blocks hold; the last says how many there are besides. */
export function itemSections(
  items: readonly Recommendation[],
  language: Language,
  sourceOf: PictureSource,
  room: number = slackLimits.blocks,
): types.KnownBlock[] {
  const most = Math.floor(room / blocksPerItem)
  const shown = items.length <= most ? items : items.slice(0, Math.max(0, Math.floor((room - 1) / blocksPerItem)))
  const blocks = shown.flatMap((entry, index) => itemBlocks(entry, index + 1, language, sourceOf))
  const hidden = items.length - shown.length
  if (hidden === 0) return blocks
  return [...blocks, { type: 'context', elements: [formatted(chatWords[language].unshown(hidden))] }]
}
