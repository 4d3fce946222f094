/** `curio chat --json`: a message a line in, a TurnEvent a line out. For programs. */
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Conversation, ConversationFactory } from '../../contracts/conversation.js'
import { CurioError } from '../../errors.js'
import { parseLine } from './parse-line.js'

export interface LineChannelOptions {
  readonly input: Readable
  readonly output: Writable
  readonly sessionId?: string | undefined
}

/** Resolves at the end of input, after the last turn. A bad line is answered by an `error` event. */
export async function runJsonChannel(conversations: ConversationFactory, options: LineChannelOptions): Promise<void> {
  const write = (event: object) => new Promise<void>(done => options.output.write(`${JSON.stringify(event)}\n`, () => done()))
  let conversation = conversations.open(options.sessionId)
  for await (const line of createInterface({ input: options.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    conversation = await answerLine(line, conversation, conversations, write)
  }
}

async function answerLine(
  line: string,
  conversation: Conversation,
  conversations: ConversationFactory,
  write: (event: object) => Promise<void>,
) {
  try {
    const parsed = parseLine(line)
    if (parsed.kind === 'reset') {
      const fresh = conversations.open()
      await write({ type: 'reset', sessionId: fresh.sessionId })
      return fresh
    }
    for await (const event of conversation.turn(parsed.input)) await write(event)
  } catch (error) {
    const known = CurioError.from(error)
    await write({ type: 'error', code: known.code, message: known.message })
  }
  return conversation
}
