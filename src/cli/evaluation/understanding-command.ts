/** `curio eval understanding`: what is understood of utterances and conversations, on data sets of one's own machine. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { readCatalog } from '../../catalog/index.js'
import { loadConfig } from '../../config/load-config.js'
import { evaluateUnderstanding } from '../../evaluation/evaluate-understanding.js'
import { createLexiconReader } from '../../understanding/index.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from '../option-flags.js'
import { ProgressLine } from '../progress-line.js'
import { openEvaluated } from './evaluated-app.js'
import { addOutputFlags, giveMeasurement, type OutputFlags } from './give-measurement.js'

interface UnderstandingFlags extends SharedFlags, OutputFlags {
  readonly data: string
  readonly fixtures: string
  readonly only?: string
  readonly conversations: number
}

const packageRoot = fileURLToPath(new URL('../../..', import.meta.url))

export function understandingCommand(): Command {
  const command = new Command('understanding').description('what is understood of utterances and conversations')
  return addOutputFlags(
    addSharedFlags(command)
      .requiredOption('--data <dir>', 'folder with sgd, redial and luma; what is not there is left out')
      .option(
        '--fixtures <dir>',
        'folder with utterances.jsonl, luma-chinese.jsonl, scenarios-chinese.jsonl',
        join(packageRoot, 'test', 'fixtures'),
      )
      .option('--only <sets>', 'utterances, sgd, redial, chinese; with commas')
      .option('--conversations <n>', 'conversations with a search, of sgd', wholeNumber, 120),
  ).action(measureUnderstanding)
}

async function measureUnderstanding(flags: UnderstandingFlags): Promise<void> {
  const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
  const progress = new ProgressLine(process.stderr)
  const measured = await evaluateUnderstanding({
    data: flags.data,
    fixtures: flags.fixtures,
    demonstration: async () => (await readCatalog(join(packageRoot, 'catalog'))).catalog,
    makeReader: catalog => createLexiconReader(catalog),
    openApp: (folder, limit) => openEvaluated({ ...config, catalog: folder, limit }, progress),
    conversations: flags.conversations,
    only: flags.only?.split(','),
    onNotice: line => progress.say(line),
  })
  progress.end()
  await giveMeasurement(
    { title: 'What is understood', beside: 'keywords', settings: { model: config.models.language, text: config.models.text }, measured },
    flags,
  )
}
