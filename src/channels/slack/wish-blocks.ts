/** What is believed, as numbered lines, with a menu that takes a wish back. */
import type { types } from '@slack/bolt'
import type { Language } from '../../contracts/language.js'
import { chatWords } from '../support/chat-words.js'
import { everythingKey, type WishLine } from '../support/wish-lines.js'
import { formatted } from './elements.js'
import { slackLimits } from './limits.js'
import { entities, mrkdwn } from './mrkdwn.js'
import { actionPrefix } from './slack-action.js'

/** Characters of one line, so that a long wish leaves room for the others. */
const lineLength = 200

/** Two blocks, or none without wishes. */
export function wishBlocks(lines: readonly WishLine[], language: Language): types.KnownBlock[] {
  if (lines.length === 0) return []
  return [
    { type: 'context', elements: [formatted(listed(lines))] },
    { type: 'actions', elements: [takeBackMenu(lines, language)] },
  ]
}

function listed(lines: readonly WishLine[]): string {
  const texts: string[] = []
  let length = 0
  for (const [index, { phrase }] of lines.entries()) {
    const text = `${index + 1}. ${mrkdwn(phrase, lineLength)}`
    length += text.length + 1
    if (length > slackLimits.sectionText) break
    texts.push(text)
  }
  return texts.join('\n')
}

function takeBackMenu(lines: readonly WishLine[], language: Language): types.StaticSelect {
  const words = chatWords[language]
  const wishes = lines.slice(0, slackLimits.selectOptions - 1).map(({ key, phrase }, index) => option(`${index + 1}. ${phrase}`, key))
  return {
    type: 'static_select',
    action_id: `${actionPrefix}take-back`,
    placeholder: { type: 'plain_text', text: words.takeBack },
    options: [...wishes, option(words.everything, everythingKey)],
  }
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: { type: 'plain_text', text: entities(text, slackLimits.optionText), emoji: true }, value }
}
