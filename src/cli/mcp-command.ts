/** `curio mcp`: the tools of this machine's catalogue for a program that speaks MCP over standard input and output. */
import { Command } from 'commander'
import { openApp } from '../app.js'
import { serveStdio } from '../channels/mcp/serve-stdio.js'
import { RunningTurns } from '../channels/support/running-turns.js'
import { loadConfig } from '../config/load-config.js'
import { addSharedFlags, type SharedFlags, settingsOf } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

export function mcpCommand(): Command {
  return addSharedFlags(new Command('mcp').description('serve MCP over standard input and output')).action(async (flags: SharedFlags) => {
    keepOutputClean()
    const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const progress = new ProgressLine(process.stderr)
    const app = await openApp(config, {
      onProgress: (task, done, total) => progress.show(task, done, total),
      onNotice: line => progress.say(line),
      pullModels: true,
      signal: stopping.signal,
    })
    progress.end()
    try {
      await serveStdio(
        { conversations: app.conversations, catalog: app.catalog, turns: new RunningTurns() },
        { input: process.stdin, output: process.stdout, onNotice: line => progress.say(line), signal: stopping.signal },
      )
    } finally {
      await app.close()
    }
  })
}

/** A library that logs would break the protocol: what it logs goes to standard error. */
function keepOutputClean(): void {
  for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error
}
