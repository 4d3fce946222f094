/** A whole shop on loopback: the real application without weights, the real server, and a page of its own in front. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openApp } from '../../../src/app.js'
import { type Config, configSchema } from '../../../src/config/schema.js'
import type { TurnEvent } from '../../../src/contracts/turn.js'
import { openServer } from '../../../src/open-server.js'
import { type Gateway, openGateway } from './gateway.js'
import { Pace } from './pace.js'

export interface Shop {
  readonly gateway: Gateway
  /** The real server itself, with the page that it serves. */
  readonly url: string
  readonly pace: Pace
  close(): Promise<void>
}

/** `altered` changes what the conversation says, before the server sends it: for what no catalogue would let through. */
export async function openShop(
  altered: (event: TurnEvent) => TurnEvent = event => event,
  settings: Partial<Config['server']> = {},
): Promise<Shop> {
  const config = configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    server: { port: 0, messagesPerMinute: 10_000, ...settings },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-browser-')) },
  })
  const app = await openApp(config)
  const pace = new Pace(altered)
  const paced = { ...app, conversations: pace.paced(app.conversations) }
  const server = await openServer(config, paced, { logger: pino({ level: 'silent' }), graceMilliseconds: 0 })
  const gateway = await openGateway(server.port)
  return {
    gateway,
    url: server.url,
    pace,
    async close() {
      pace.release()
      await gateway.close()
      await server.stop()
      await app.close()
    },
  }
}
