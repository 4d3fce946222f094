/** `curio tune`: searches the settings of the ranking that find best, on queries whose answers are known. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { loadConfig } from '../config/load-config.js'
import type { Config } from '../config/schema.js'
import type { Catalog } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import type { JudgedQuery } from '../evaluation/retrieval/judged-query.js'
import { readQueries } from '../evaluation/retrieval/read-queries.js'
import { bayesSearch } from '../evaluation/tuning/bayes-search.js'
import { geneticSearch } from '../evaluation/tuning/genetic-search.js'
import { gridSearch } from '../evaluation/tuning/grid-search.js'
import { type Parameter, parametersAt, parseParameters } from '../evaluation/tuning/parameter-space.js'
import { selfMadeQueries } from '../evaluation/tuning/self-made-queries.js'
import { StudyFile } from '../evaluation/tuning/study-file.js'
import { type Tuned, tune } from '../evaluation/tuning/tune.js'
import { configFragment, tunedConfig } from '../evaluation/tuning/tuned-config.js'
import { parseMetric } from '../evaluation/tuning/tuning-metric.js'
import { openTrials } from '../open-trials.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from './option-flags.js'
import { ProgressLine } from './progress-line.js'

const methods = { grid: gridSearch, bayes: bayesSearch, genetic: geneticSearch } as const

interface TuneFlags extends SharedFlags {
  readonly queries?: string
  readonly qrels?: string
  readonly images?: string
  readonly method: keyof typeof methods
  readonly parameters: string
  readonly metric: string
  readonly trials: number
  readonly study: string
  readonly out?: string
}

/** Queries that are made where none are given. */
const madeQueries = 120

const defaultParameters =
  'ranking.weights.similarity=0.2..0.9,ranking.weights.attributes=0..0.5,ranking.diversity=0.6..1,retrieval.weights.lexical=0..1'

export function tuneCommand(): Command {
  return addSharedFlags(new Command('tune').description('search the settings of the ranking that find best'))
    .option('--queries <file>', 'JSON Lines, CSV or TSV: id, text or image (default: made of the catalogue itself)')
    .option('--qrels <file>', 'query_id, item_id, gain; without, the queries have item_id themselves')
    .option('--images <dir>', 'folder that pictures are named from (default: that of the queries)')
    .addOption(new Option('--method <name>', 'how to search').choices(Object.keys(methods)).default('bayes'))
    .option('--parameters <list>', 'key=low..high or key=one|another, with commas', defaultParameters)
    .option('--metric <name>', 'ndcg, precision, recall, f1, mrr or hit, @ and places', 'ndcg@10')
    .option('--trials <n>', 'in all, those of the study so far included', wholeNumber, 40)
    .option('--study <file>', 'where trials are kept; the next run goes on with it', 'curio.study.jsonl')
    .option('--out <file>', 'write the best settings as a configuration file')
    .action(runTuning)
}

async function runTuning(flags: TuneFlags): Promise<void> {
  const { config } = await loadConfig({ file: flags.config, flags: settingsOf(flags) })
  const metric = parseMetric(flags.metric)
  const space = parseParameters(flags.parameters)
  checkEnds(config, space)
  const progress = new ProgressLine(process.stderr)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const trials = await openTrials(config, {
    onProgress: (task, done, total) => progress.show(task, done, total),
    onNotice: line => progress.say(line),
    pullModels: true,
    signal: stop.signal,
  })
  try {
    const queries = queriesOf(flags, trials.catalog, config.seed, line => progress.say(line))
    const head = { metric: metric.name, queries: fingerprint(queries), parameters: flags.parameters, catalog: resolve(config.catalog) }
    const tuned = await tune({
      config,
      space,
      method: methods[flags.method],
      metric,
      queries,
      trials: flags.trials,
      study: StudyFile.open(flags.study, head),
      ranked: (tried, use) => trials.ranked(tried, use),
      onProgress: (done, total, best) => progress.show(`trials, best ${metric.name} ${best.toFixed(4)}`, done, total),
      signal: stop.signal,
    })
    progress.end()
    process.stdout.write(tuningTable(tuned, metric.name))
    await giveSettings(config, tuned, flags)
  } finally {
    progress.end()
    process.removeListener('SIGINT', interrupt)
    await trials.close()
  }
  if (stop.signal.aborted) process.exitCode = 130
}

function queriesOf(flags: TuneFlags, catalog: Catalog, seed: number, onNotice: (line: string) => void): JudgedQuery[] {
  const { queries: file, qrels, images } = flags
  const queries =
    file === undefined ? selfMadeQueries(catalog, madeQueries, seed) : readQueries({ queries: file, qrels, images }, catalog, onNotice)
  if (file === undefined) onNotice(`${queries.length} queries are made of the catalogue itself; real ones (--queries) tell more.`)
  if (queries.length >= 2) return queries
  throw new CurioError('EVALUATION_DATA_INVALID', 'Two queries are needed, one to tune on and one to try it with.')
}

/** What the schema forbids is found out before anything is measured. */
function checkEnds(config: Config, space: readonly Parameter[]): void {
  for (const [index, parameter] of space.entries()) {
    const places = 'choices' in parameter ? parameter.choices.map((_, choice) => (choice + 0.5) / parameter.choices.length) : [0, 1]
    for (const place of places)
      tunedConfig(
        config,
        parametersAt(
          space,
          space.map((_, other) => (other === index ? place : 0.5)),
        ),
      )
  }
}

/** Other queries are another study. */
function fingerprint(queries: readonly JudgedQuery[]): string {
  const hash = createHash('sha256').update(JSON.stringify(queries.map(({ id, text, image, gains }) => [id, text, image, gains])))
  return `${queries.length} ${hash.digest('hex').slice(0, 12)}`
}

function tuningTable({ chosen, heldOut, trials }: Tuned, metric: string): string {
  const rows = [
    [metric, `tuned on ${chosen.count} queries`, `other ${heldOut.count} queries`],
    ['as configured', ...[chosen, heldOut].map(({ configured }) => configured.toFixed(4))],
    [
      `best of ${trials} trials`,
      ...[chosen, heldOut].map(({ best, interval }) => `${best.toFixed(4)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]`),
    ],
    [
      'difference',
      ...[chosen, heldOut].map(
        ({ difference }) => `${difference.value < 0 ? '' : '+'}${difference.value.toFixed(4)}, p ${difference.p.toFixed(3)}`,
      ),
    ],
  ]
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return `${rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}

async function giveSettings(config: Config, { parameters }: Tuned, { out }: TuneFlags): Promise<void> {
  if (parameters === undefined) {
    process.stdout.write('No trial was better than the configuration as it is.\n')
    return
  }
  const text = `${JSON.stringify(configFragment(config, parameters), undefined, 2)}\n`
  process.stdout.write(text)
  if (out === undefined) return
  try {
    await writeFile(out, text)
  } catch (error) {
    throw new CurioError('TUNING_STUDY_FAILED', `${out}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
