/** A turn's view as a Slack message: the words, the items, the answers to a question, what is believed. Pure. */
import type { types } from '@slack/bolt'
import { chatWords } from '../support/chat-words.js'
import { errorWords } from '../support/error-words.js'
import type { TurnView } from '../support/turn-view.js'
import { wishLines } from '../support/wish-lines.js'
import { cardBlocks } from './card-blocks.js'
import { button, fitsButton, paragraph } from './elements.js'
import { itemSections } from './item-blocks.js'
import { slackLimits } from './limits.js'
import { entities } from './mrkdwn.js'
import type { PictureSource } from './picture-address.js'
import { wishBlocks } from './wish-blocks.js'

export interface SlackPayload {
  /** For notifications and screen readers. */
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

export interface PayloadSettings {
  /** The workspace has `card` and `carousel`. */
  readonly cards: boolean
  readonly sourceOf: PictureSource
}

/** @example slackPayload(view, { cards: false, sourceOf: pictureAddress(undefined) }).blocks */
export function slackPayload(view: TurnView, { cards, sourceOf }: PayloadSettings): SlackPayload {
  const words = spoken(view)
  const before = words === '' ? [] : [paragraph(words)]
  const after = [...optionButtons(view.options), ...wishBlocks(wishLines(view.interest, view.items, view.language), view.language)]
  const room = slackLimits.blocks - before.length - after.length
  const items = cards ? cardBlocks(view.items, view.language, sourceOf) : itemSections(view.items, view.language, sourceOf, room)
  return { text: entities(words, slackLimits.messageText) || '…', blocks: [...before, ...items, ...after] }
}

/** What was said, and what went wrong; while only items are there, nothing. */
function spoken({ text, error, language, items }: TurnView): string {
  const said = [text.trim(), ...(error === undefined ? [] : [errorWords(error, language)])].filter(part => part !== '').join('\n')
  return said !== '' || items.length > 0 ? said : chatWords[language].looking
}

function optionButtons(options: readonly string[]): types.ActionsBlock[] {
  const elements = options
    .filter(fitsButton)
    .slice(0, slackLimits.optionButtons)
    .map((option, index) => button(option, `say.${index}`, option))
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}
