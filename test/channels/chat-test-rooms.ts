/** The real application without weights, and what the server shares, for tests of chat rooms. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { z } from 'zod'
import { openApp } from '../../src/app.js'
import type { ChatRooms } from '../../src/channels/support/chat-rooms.js'
import { RateLimits } from '../../src/channels/support/rate-limits.js'
import { RunningTurns } from '../../src/channels/support/running-turns.js'
import { configSchema } from '../../src/config/schema.js'

export interface TestRooms extends ChatRooms {
  close(): Promise<void>
}

/** With the demonstration catalogue, unless `settings` name another. */
export async function chatTestRooms(settings: Partial<z.input<typeof configSchema>> = {}): Promise<TestRooms> {
  const directory = await mkdtemp(join(tmpdir(), 'curio-chat-'))
  const models = { language: 'none', text: 'none', image: 'none' }
  const config = configSchema.parse({ models, storage: { directory }, ...settings })
  const app = await openApp(config)
  return {
    config,
    conversations: app.conversations,
    catalog: app.catalog,
    language: app.language,
    greeting: app.greeting,
    greetingIn: language => app.greetingIn(language),
    limits: new RateLimits(config.server),
    turns: new RunningTurns(),
    logger: pino({ level: 'silent' }),
    close: () => app.close(),
  }
}
