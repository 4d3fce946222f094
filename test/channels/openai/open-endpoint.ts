/** A server with chat completions on a free port of this machine, which remembers what its turns were given. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { pino } from 'pino'
import { type CurioApp, openApp } from '../../../src/app.js'
import { type Config, configSchema } from '../../../src/config/schema.js'
import type { Conversation, ConversationFactory } from '../../../src/contracts/conversation.js'
import type { TurnInput } from '../../../src/contracts/turn.js'
import { openServer } from '../../../src/open-server.js'

export interface Endpoint {
  readonly url: string
  /** What the turns were given, oldest first. */
  readonly inputs: readonly TurnInput[]
  /** Sessions opened, in order, with repetitions. */
  readonly sessions: readonly string[]
  client(apiKey?: string): OpenAI
  close(): Promise<void>
}

const settings = (server: Partial<Config['server']> = {}) =>
  configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-openai-')) },
    server: { port: 0, messagesPerMinute: 10_000, ...server },
  })

/** The demonstration shop. */
export const openShop = (): Promise<CurioApp> => openApp(settings())

/** @param conversations In place of the application's own. */
export async function openEndpoint(
  app: CurioApp,
  server: Partial<Config['server']> = {},
  conversations: ConversationFactory = app.conversations,
): Promise<Endpoint> {
  const watched = watch(conversations)
  const running = await openServer(settings(server), { ...app, conversations: watched }, { logger: pino({ level: 'silent' }) })
  const url = `http://127.0.0.1:${running.port}/v1`
  return {
    url,
    inputs: watched.inputs,
    sessions: watched.sessions,
    client: (apiKey = 'none') => new OpenAI({ baseURL: url, apiKey, maxRetries: 0 }),
    close: () => running.stop(),
  }
}

function watch(conversations: ConversationFactory) {
  const inputs: TurnInput[] = []
  const sessions: string[] = []
  return {
    inputs,
    sessions,
    forget: (id: string) => conversations.forget(id),
    open: (id?: string): Conversation => {
      const conversation = conversations.open(id)
      sessions.push(conversation.sessionId)
      return {
        sessionId: conversation.sessionId,
        interest: () => conversation.interest(),
        data: () => conversation.data(),
        turn: (input, options) => {
          inputs.push(input)
          return conversation.turn(input, options)
        },
      }
    },
  }
}
