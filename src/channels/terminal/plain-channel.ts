/** Piped input without `--json`: a line in, the answer as plain text out. */
import { createInterface } from 'node:readline'
import type { ConversationFactory } from '../../contracts/conversation.js'
import type { LineChannelOptions } from './json-channel.js'
import { printable } from './printable.js'

/** Resolves at the end of input, after the last turn. */
export async function runPlainChannel(conversations: ConversationFactory, options: LineChannelOptions): Promise<void> {
  const conversation = conversations.open(options.sessionId)
  for await (const line of createInterface({ input: options.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    for await (const event of conversation.turn({ text: line })) {
      if (event.type === 'turn-end') options.output.write(`${printable(event.text)}\n`)
      if (event.type === 'error') options.output.write(`${event.code}: ${event.message}\n`)
    }
  }
}
