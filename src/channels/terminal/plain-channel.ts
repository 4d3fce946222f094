/** Piped input without `--json`: a line or a slash command in, the answer as plain text out. */
import { createInterface } from 'node:readline'
import type { ConversationFactory } from '../../contracts/conversation.js'
import type { Language } from '../../contracts/language.js'
import type { LineChannelOptions } from './json-channel.js'
import { printable } from './printable.js'
import { parseSlashCommand } from './slash-command.js'

/** Resolves at the end of input or at `/quit`, after the last turn. */
export async function runPlainChannel(conversations: ConversationFactory, options: LineChannelOptions): Promise<void> {
  const conversation = conversations.open(options.sessionId)
  let language: Language = 'en'
  for await (const line of createInterface({ input: options.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const command = parseSlashCommand(line.trim(), language)
    if (command?.kind === 'leave') return
    if (command?.kind === 'print') {
      options.output.write(`${command.text}\n`)
      continue
    }
    for await (const event of conversation.turn(command?.input ?? { text: line })) {
      if (event.type === 'understood') language = event.understanding.language
      if (event.type === 'turn-end') options.output.write(`${printable(event.text)}\n`)
      if (event.type === 'error') options.output.write(`${event.code}: ${event.message}\n`)
    }
  }
}
