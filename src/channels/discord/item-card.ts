/** An item as a container: its text with a picture beside it, and a row of buttons. Nine components. */
import {
  type APIButtonComponent,
  type APIContainerComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import type { Language } from '../../contracts/language.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { cardText } from '../support/card-text.js'
import { chatWords } from '../support/chat-words.js'
import { cutText } from '../support/cut-text.js'
import { itemButtonId } from './custom-id.js'
import type { ItemPicture } from './item-picture.js'
import { discordLimits, discordShares } from './limits.js'
import { markdown } from './markdown.js'

/** @param position Counts from 1. */
export function itemCard(
  entry: Recommendation,
  position: number,
  language: Language,
  picture: ItemPicture | undefined,
): APIContainerComponent {
  const body = cardBody(entry, position, language)
  const words = chatWords[language]
  const { id } = entry.item
  const buttons = (['like', 'dislike', 'similar', 'why'] as const).map(press => button(words[press], itemButtonId(press, id)))
  return {
    type: ComponentType.Container,
    components: [picture ? withPicture(body, picture, entry, language) : body, { type: ComponentType.ActionRow, components: buttons }],
  }
}

/** One line of a list, for an item without a card. */
export function itemLine(entry: Recommendation, position: number, language: Language, limit: number): string {
  const { title, price } = cardText(entry, language)
  return markdown([`${position}. ${title}`, price].filter(part => part !== '').join(' · '), limit)
}

/** A button that answers with a turn. */
export function button(label: string, id: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: cutText(label, discordLimits.buttonLabel), custom_id: id }
}

function cardBody(entry: Recommendation, position: number, language: Language): APITextDisplayComponent {
  const { title, price, facts } = cardText(entry, language)
  const heading = `**${position}. ${markdown(title, 200)}**${price === '' ? '' : `  ${markdown(price, 50)}`}`
  const rest = discordShares.card - heading.length - 1
  return { type: ComponentType.TextDisplay, content: facts === '' ? heading : `${heading}\n${markdown(facts, rest)}` }
}

function withPicture(body: APITextDisplayComponent, { url }: ItemPicture, entry: Recommendation, language: Language): APISectionComponent {
  const description = cutText(cardText(entry, language).title, discordLimits.description)
  return {
    type: ComponentType.Section,
    components: [body],
    accessory: { type: ComponentType.Thumbnail, media: { url }, description },
  }
}
