/** A whole shop on loopback: the real application without weights, the real server, and a page of its own in front. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openApp } from '../../../src/app.js'
import { configSchema } from '../../../src/config/schema.js'
import { openServer } from '../../../src/open-server.js'
import { type Gateway, openGateway } from './gateway.js'
import { Pace } from './pace.js'

export interface Shop {
  readonly gateway: Gateway
  readonly pace: Pace
  close(): Promise<void>
}

/** `catalog` is a folder, or the demonstration's; `image` the picture encoder, for what is done with photographs. */
export async function openShop({ catalog = 'demo', image = 'none' } = {}): Promise<Shop> {
  const config = configSchema.parse({
    catalog,
    models: { language: 'none', text: 'none', image },
    server: { port: 0, messagesPerMinute: 10_000 },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-browser-')) },
  })
  const app = await openApp(config)
  const pace = new Pace()
  const paced = { ...app, conversations: pace.paced(app.conversations) }
  const server = await openServer(config, paced, { logger: pino({ level: 'silent' }), graceMilliseconds: 0 })
  const gateway = await openGateway(server.port)
  return {
    gateway,
    pace,
    async close() {
      pace.release()
      await gateway.close()
      await server.stop()
      await app.close()
    },
  }
}
