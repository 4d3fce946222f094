/** Slash commands of the terminal: `/image photo.jpg red ones` and the like. */
import type { Language } from '../../contracts/language.js'
import type { TurnInput } from '../../contracts/turn.js'

export type SlashCommand =
  | { readonly kind: 'turn'; readonly input: TurnInput }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'leave' }

/** What the commands say in words; the conversation itself answers them. */
const sentences = {
  en: { why: 'why exactly the first one?', interest: 'what do you know about me?', forget: 'forget everything' },
  zh: { why: '具体为什么推荐第一个？', interest: '你知道我什么？', forget: '全部忘掉' },
} as const satisfies Record<Language, Record<string, string>>

export const slashCommandHelp = `/why            why the first item was chosen, in numbers
/interest       what curio believes you want
/forget         forget it all
/image PATH     find items that look like a photograph
/context K=V    tell the situation: weather=rain
/help           this list
/quit           leave`

/**
 * @returns undefined when the line is no command.
 *
 * @example
 * parseSlashCommand('/context weather=rain', 'en') // { kind: 'turn', input: { context: { weather: 'rain' } } }
 */
export function parseSlashCommand(line: string, language: Language): SlashCommand | undefined {
  if (!line.startsWith('/')) return undefined
  const [name = '', ...rest] = line.slice(1).split(' ')
  const argument = rest.join(' ').trim()
  switch (name) {
    case 'why':
    case 'interest':
    case 'forget':
      return { kind: 'turn', input: { text: sentences[language][name] } }
    case 'image':
      return argument ? { kind: 'turn', input: imageInput(argument) } : { kind: 'print', text: 'Which picture? /image PATH' }
    case 'context':
      return contextCommand(argument)
    case 'help':
      return { kind: 'print', text: slashCommandHelp }
    case 'quit':
    case 'exit':
      return { kind: 'leave' }
    default:
      return { kind: 'print', text: `There is no /${name}.\n${slashCommandHelp}` }
  }
}

/** A quoted path may hold spaces; words after the path go with the picture. */
function imageInput(argument: string): TurnInput {
  const [, quoted, bare, text] = /^(?:["']([^"']+)["']|(\S+))\s*(.*)$/.exec(argument) ?? []
  return { image: quoted ?? bare ?? argument, ...(text && { text }) }
}

function contextCommand(argument: string): SlashCommand {
  const separator = argument.indexOf('=')
  if (separator < 1) return { kind: 'print', text: 'Say it as KEY=VALUE: /context weather=rain' }
  return { kind: 'turn', input: { context: { [argument.slice(0, separator).trim()]: argument.slice(separator + 1).trim() } } }
}
