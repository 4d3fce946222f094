/** The messages of a request taken apart: what was said before, and what is said now. */
import type { TurnInput } from '../../contracts/turn.js'
import type { ChatMessage, UserMessage } from './chat-request-schema.js'
import { ParameterError } from './openai-error.js'
import { userInput } from './user-input.js'

/** Who said what, as it is told apart from other dialogues. */
export interface Utterance {
  readonly role: 'user' | 'assistant'
  readonly text: string
}

export interface Dialogue {
  /** Before the last message of the user, oldest first. */
  readonly past: readonly Utterance[]
  readonly pastMessages: readonly UserMessage[]
  /** The last message of the user. */
  readonly input: TurnInput
  readonly utterance: Utterance
}

/**
 * What follows the last user message is not read, nor are prompts and the results of tools.
 *
 * @throws ParameterError INPUT_INVALID without a message of the user
 */
export function dialogueOf(messages: readonly ChatMessage[]): Dialogue {
  const last = messages.findLastIndex(message => message.role === 'user')
  const message = messages[last]
  if (message?.role !== 'user') throw new ParameterError('messages', 'There is no message of the user.')
  const past = messages.slice(0, last)
  return {
    past: past.flatMap(utterancesOf),
    pastMessages: past.flatMap(entry => (entry.role === 'user' ? entry : [])),
    input: userInput(message, `messages[${last}].content`),
    utterance: { role: 'user', text: textOf(message.content) },
  }
}

function utterancesOf(message: ChatMessage): Utterance[] {
  if (message.role === 'user') return [{ role: 'user', text: textOf(message.content) }]
  if (message.role === 'assistant') return [{ role: 'assistant', text: textOf(message.content ?? '') }]
  return []
}

/** Pictures and refusals count as their data: another picture is another dialogue. */
function textOf(content: string | readonly Readonly<Record<string, unknown>>[]): string {
  if (typeof content === 'string') return content
  const single = content.length === 1 ? content[0] : undefined
  if (single?.['type'] === 'text') return String(single['text'])
  return JSON.stringify(content)
}
