/** `curio eval`: measures this installation against data sets of one's own machine, a keyword baseline beside each figure. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { openApp } from '../app.js'
import { readCatalog } from '../catalog/index.js'
import { loadConfig } from '../config/load-config.js'
import type { Config } from '../config/schema.js'
import { evaluateUnderstanding } from '../evaluation/evaluate-understanding.js'
import type { Failure } from '../evaluation/figure.js'
import { figureTable } from '../evaluation/figure-table.js'
import { createLexiconReader } from '../understanding/index.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

interface EvaluationFlags extends SharedFlags {
  readonly data: string
  readonly fixtures: string
  readonly json?: string
  readonly only?: string
  readonly conversations: number
  readonly failures: number
}

const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

export function evalCommand(): Command {
  return new Command('eval').description('measure against data sets').addCommand(understandingCommand())
}

function understandingCommand(): Command {
  return addSharedFlags(new Command('understanding').description('what is understood of utterances and conversations'))
    .requiredOption('--data <dir>', 'folder with sgd, redial and luma; what is not there is left out')
    .option(
      '--fixtures <dir>',
      'folder with utterances.jsonl, luma-chinese.jsonl, scenarios-chinese.jsonl',
      join(packageRoot, 'test', 'fixtures'),
    )
    .option('--json <file>', 'write figures and failures')
    .option('--only <sets>', 'utterances, sgd, redial, chinese; with commas')
    .option('--conversations <n>', 'conversations with a search, of sgd', wholeNumber, 120)
    .option('--failures <n>', 'print so many failures of each kind', wholeNumber, 0)
    .action(measureUnderstanding)
}

async function measureUnderstanding(flags: EvaluationFlags): Promise<void> {
  const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
  // What is said here is no one's conversation: it is not kept, and nobody's earlier ones count.
  const storage = await mkdtemp(join(tmpdir(), 'curio-evaluation-'))
  const progress = new ProgressLine(process.stderr)
  try {
    const measured = await evaluateUnderstanding({
      data: flags.data,
      fixtures: flags.fixtures,
      demonstration: async () => (await readCatalog(join(packageRoot, 'catalog'))).catalog,
      makeReader: catalog => createLexiconReader(catalog),
      openApp: (folder, limit) => open({ ...config, catalog: folder, limit, storage: { directory: storage } }, progress),
      conversations: flags.conversations,
      only: flags.only?.split(','),
      onNotice: line => progress.say(line),
    })
    progress.end()
    process.stdout.write(`${figureTable(measured.figures)}\n${listFailures(measured.failures, flags.failures)}`)
    if (flags.json !== undefined) await writeFile(flags.json, `${JSON.stringify(measured, undefined, 2)}\n`)
  } finally {
    await rm(storage, { recursive: true, force: true })
  }
}

async function open(config: Config, progress: ProgressLine) {
  const app = await openApp(config, {
    onProgress: (task, done, total) => progress.show(task, done, total),
    onNotice: line => progress.say(line),
    pullModels: true,
  })
  progress.end()
  return app
}

function listFailures(failures: readonly Failure[], most: number): string {
  const kinds = new Map<string, Failure[]>()
  for (const failure of failures) {
    const name = `${failure.set}, ${failure.kind}`
    kinds.set(name, [...(kinds.get(name) ?? []), failure])
  }
  const lines = [...kinds].flatMap(([name, all]) => [
    `\n${name}: ${all.length}`,
    ...all.slice(0, most).map(({ text, wanted, got }) => `  ${text}\n    wanted ${wanted}\n    got ${got}`),
  ])
  return most > 0 ? `${lines.join('\n')}\n` : ''
}
