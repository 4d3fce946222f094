/** `curio serve`: the same conversations over the network, until it is told to stop. */
import { once } from 'node:events'
import { Command } from 'commander'
import { openApp } from '../app.js'
import { loadConfig } from '../config/load-config.js'
import type { Settings } from '../config/settings.js'
import { openServer } from '../open-server.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

interface ServeFlags extends SharedFlags {
  readonly host?: string
  readonly port?: number
  readonly watch?: boolean
}

export function serveCommand(): Command {
  return addSharedFlags(new Command('serve').description('serve people over the network'))
    .option('--host <address>', 'address to listen at; 0.0.0.0 is every one of this machine (default: 127.0.0.1)')
    .option('--port <n>', 'port to listen at, 0 for any free one (default: 3000)', wholeNumber)
    .option('--watch', 'take in what is written to the catalogue’s folder, without a restart')
    .action(async (flags: ServeFlags) => {
      const { config } = await loadConfig({ file: flags.config, flags: serveSettings(flags) })
      const signalled = stopSignal()
      const progress = new ProgressLine(process.stderr)
      const app = await openApp(config, {
        onProgress: (task, done, total) => progress.show(task, done, total),
        onNotice: line => progress.say(line),
        pullModels: true,
        watch: flags.watch ?? false,
        signal: signalled.signal,
      })
      progress.end()
      try {
        const server = await openServer(config, app)
        process.stdout.write(`curio is at ${server.url}\n`)
        await signalled.received
        process.stderr.write('stopping: running answers are finished first\n')
        await server.stop()
      } finally {
        await app.close()
      }
    })
}

function serveSettings(flags: ServeFlags): Settings {
  const settings: Settings = { 'server.host': flags.host, 'server.port': flags.port }
  return { ...settingsOf(flags), ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) }
}

/** The first SIGINT or SIGTERM; a second one ends the process at once, as it does by default. */
function stopSignal(): { signal: AbortSignal; received: Promise<void> } {
  const controller = new AbortController()
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return { signal: controller.signal, received: once(controller.signal, 'abort').then(() => {}) }
}
