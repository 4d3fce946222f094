/** The server's side of the load: tells its address, then its memory and processor time when asked. */
import { pino } from 'pino'
import { openApp } from '../../src/app.js'
import { configSchema } from '../../src/config/schema.js'
import { openServer } from '../../src/open-server.js'

const config = configSchema.parse({
  models: { language: 'none', text: 'none', image: 'none' },
  storage: { directory: process.argv[2] },
  server: { port: 0, messagesPerMinute: 1_000_000, maximumConnections: 10_000, maximumConnectionsPerAddress: 10_000 },
})
const server = await openServer(config, await openApp(config), { logger: pino({ level: 'silent' }) })
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ bytes: process.memoryUsage.rss(), microseconds: user + system })
})
process.send?.(`${server.url.replace('http:', 'ws:')}/ws`)
