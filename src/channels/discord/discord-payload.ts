/** A turn's view as a Discord message of components: the words, the items, the answers to a question, what is believed. Pure. */
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { chatWords } from '../support/chat-words.js'
import { errorWords } from '../support/error-words.js'
import type { TurnView } from '../support/turn-view.js'
import { wishLines } from '../support/wish-lines.js'
import { answerButtonId } from './custom-id.js'
import { button, itemCard, itemLine } from './item-card.js'
import { itemPicture, type PictureFile } from './item-picture.js'
import { discordLimits, discordShares } from './limits.js'
import { markdown } from './markdown.js'
import { wishComponents } from './wish-components.js'

export interface DiscordPayload {
  readonly components: APIMessageTopLevelComponent[]
  /** Local pictures that the components point at. */
  readonly files: readonly PictureFile[]
}

/** @param pictures False leaves all pictures out, where Discord refused them. */
export function discordPayload(view: TurnView, pictures = true): DiscordPayload {
  const { items, language, interest, options } = view
  const shown = items.slice(0, discordShares.cards)
  const images = shown.map(({ item }, index) => (pictures ? itemPicture(item, index + 1) : undefined))
  return {
    components: [
      ...spoken(view),
      ...shown.map((entry, index) => itemCard(entry, index + 1, language, images[index])),
      ...otherItems(items, language),
      ...answers(options),
      ...wishComponents(wishLines(interest, items, language), language),
    ],
    files: images.flatMap(image => image?.file ?? []),
  }
}

function spoken({ text, error, language, items }: TurnView): APIMessageTopLevelComponent[] {
  const said = [text.trim(), ...(error === undefined ? [] : [errorWords(error, language)])].filter(part => part !== '').join('\n')
  const words = said !== '' || items.length > 0 ? said : chatWords[language].looking
  return words === '' ? [] : [{ type: ComponentType.TextDisplay, content: markdown(words, discordShares.words) }]
}

/** The items that got no card, a line each, as far as they fit. */
function otherItems(items: readonly Recommendation[], language: Language): APIMessageTopLevelComponent[] {
  const others = items.slice(discordShares.cards)
  if (others.length === 0) return []
  const lines: string[] = []
  // The last line says how many are left out.
  let room = discordShares.rest - chatWords[language].unshown(items.length).length
  for (const [index, entry] of others.entries()) {
    const line = itemLine(entry, discordShares.cards + index + 1, language, 120)
    room -= line.length + 1
    if (room < 0) break
    lines.push(line)
  }
  const hidden = others.length - lines.length
  const content = [...lines, ...(hidden > 0 ? [chatWords[language].unshown(hidden)] : [])].join('\n')
  return [{ type: ComponentType.TextDisplay, content }]
}

function answers(options: readonly string[]): APIMessageTopLevelComponent[] {
  const buttons = options.flatMap((answer, index) => {
    const id = answer === '' ? undefined : answerButtonId(index, answer)
    return id === undefined ? [] : [button(answer, id)]
  })
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons.slice(0, discordLimits.rowButtons) }]
}
