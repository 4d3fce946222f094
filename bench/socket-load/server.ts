/** The server's side of the load: tells its address, then its memory, its processor time and how long it held anything up when asked. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
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
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({
    bytes: process.memoryUsage.rss(),
    microseconds: user + system,
    held: [delay.percentile(50), delay.percentile(99), delay.max].map(nanoseconds => Math.round(nanoseconds / 1e6)),
  })
  // Each answer tells of the time since the one before.
  delay.reset()
})
process.send?.(`${server.url.replace('http:', 'ws:')}/ws`)
