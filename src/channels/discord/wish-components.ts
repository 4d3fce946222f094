/** What is believed, as numbered lines, with a menu that takes a wish back. Three components, or none. */
import { type APIMessageTopLevelComponent, type APISelectMenuOption, ComponentType } from 'discord.js'
import type { Language } from '../../contracts/language.js'
import { chatWords } from '../support/chat-words.js'
import { cutText } from '../support/cut-text.js'
import { everythingKey, type WishLine } from '../support/wish-lines.js'
import { takeBackId } from './custom-id.js'
import { discordLimits, discordShares } from './limits.js'
import { markdown } from './markdown.js'

export function wishComponents(lines: readonly WishLine[], language: Language): APIMessageTopLevelComponent[] {
  if (lines.length === 0) return []
  const words = chatWords[language]
  const wishes = lines.slice(0, discordLimits.selectOptions - 1).map(({ key, phrase }, index) => option(`${index + 1}. ${phrase}`, key))
  return [
    { type: ComponentType.TextDisplay, content: listed(lines) },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: takeBackId,
          placeholder: words.takeBack,
          options: [...wishes, option(words.everything, everythingKey)],
        },
      ],
    },
  ]
}

function option(label: string, value: string): APISelectMenuOption {
  return { label: cutText(label, discordLimits.optionLabel), value }
}

/** Small text ('-#'), as many lines as fit. */
function listed(lines: readonly WishLine[]): string {
  const texts: string[] = []
  let length = 0
  for (const [index, { phrase }] of lines.entries()) {
    const text = `-# ${index + 1}. ${markdown(phrase.replace(/\s+/g, ' '), 150)}`
    length += text.length + 1
    if (length > discordShares.wishes) break
    texts.push(text)
  }
  return texts.join('\n')
}
