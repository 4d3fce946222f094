/** `curio index`: reads a catalogue and computes its vectors ahead of the first chat. */
import { Command } from 'commander'
import { openApp } from '../app.js'
import { loadConfig } from '../config/load-config.js'
import { addSharedFlags, type SharedFlags, settingsOf } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

export function indexCommand(): Command {
  return addSharedFlags(new Command('index').description('read a catalogue and compute what is missing of its index')).action(
    async (flags: SharedFlags) => {
      const { config } = await loadConfig({ file: flags.config, flags: { ...settingsOf(flags), 'models.language': 'none' } })
      const progress = new ProgressLine(process.stderr)
      const started = performance.now()
      const app = await openApp(config, {
        onProgress: (task, done, total) => progress.show(task, done, total),
        onNotice: line => progress.say(line),
        pullModels: true,
      })
      progress.end()
      process.stdout.write(`${app.catalog.items.length} items indexed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
      await app.close()
    },
  )
}
