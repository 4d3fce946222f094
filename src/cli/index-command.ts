/** `curio index`: computes a catalogue's vectors ahead of the first chat, and looks after what is saved of them. */
import { Command } from 'commander'
import { openApp } from '../app.js'
import { loadConfig } from '../config/load-config.js'
import type { Config } from '../config/schema.js'
import { checkSavedIndex, rollBackIndex } from '../open-index-check.js'
import { indexText } from './index-text.js'
import { addSharedFlags, type SharedFlags, settingsOf } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

interface IndexFlags extends SharedFlags {
  readonly check?: boolean
  readonly rollback?: boolean
}

export function indexCommand(): Command {
  return addSharedFlags(new Command('index').description('read a catalogue and compute what is missing of its index'))
    .option('--check', 'compute nothing: say what is saved, and exit with 1 where it does not fit the catalogue')
    .option('--rollback', 'use the version before again')
    .action(async (flags: IndexFlags) => {
      const { config } = await loadConfig({ file: flags.config, flags: { ...settingsOf(flags), 'models.language': 'none' } })
      const progress = new ProgressLine(process.stderr)
      if (flags.rollback) await rollBack(config, progress)
      else if (flags.check) await check(config, progress)
      else await index(config, progress)
    })
}

async function index(config: Config, progress: ProgressLine): Promise<void> {
  const started = performance.now()
  const app = await openApp(config, {
    onProgress: (task, done, total) => progress.show(task, done, total),
    onNotice: line => progress.say(line),
    pullModels: true,
  })
  progress.end()
  process.stdout.write(`${app.catalog.items.length} items indexed in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  await app.close()
}

async function check(config: Config, progress: ProgressLine): Promise<void> {
  const found = await checkSavedIndex(config, { onNotice: line => progress.say(line) })
  process.stdout.write(indexText(found, Date.now()))
  if (found.problem !== undefined) process.exitCode = 1
}

async function rollBack(config: Config, progress: ProgressLine): Promise<void> {
  const found = await rollBackIndex(config, { onNotice: line => progress.say(line) })
  process.stdout.write(`The version before is in use again.\n${indexText(found, Date.now())}`)
}
