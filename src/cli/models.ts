/** `curio models`: what weights there are, pulling and checking them. */
import { resolve } from 'node:path'
import { Command } from 'commander'
import { loadConfig } from '../config/load-config.js'
import { CurioError } from '../errors.js'
import { defaultLanguageModel, type ModelStatus, ModelStore, modelsDirectory } from '../models/store/index.js'
import { ProgressLine } from './progress-line.js'

interface ModelsFlags {
  readonly modelsDir?: string
  readonly json?: boolean
}

/** `models list | pull [ids...] | verify [ids...] | path ID`, each with --models-dir. */
export function modelsCommand(): Command {
  const models = new Command('models')
    .description('list, pull and check model weights')
    .option('--models-dir <dir>', 'folder of the weights (default: the setting models.directory, else the package’s models folder)')
  models
    .command('list')
    .description('the models of the manifest and which are there')
    .option('--json', 'as JSON')
    .action(async (_flags, command: Command) => list(command.optsWithGlobals()))
  models
    .command('pull [ids...]')
    .description('fetch weights; without ids those that curio uses here by default')
    .action(async (ids: string[], _flags, command: Command) => pull(ids, command.optsWithGlobals()))
  models
    .command('verify [ids...]')
    .description('hash weights and compare; without ids all that are there')
    .action(async (ids: string[], _flags, command: Command) => verify(ids, command.optsWithGlobals()))
  models
    .command('path <id>')
    .description('print where the weights of a model lie')
    .action(async (id: string, _flags, command: Command) => printPath(id, command.optsWithGlobals()))
  return models
}

async function list(flags: ModelsFlags): Promise<void> {
  const store = await openStore(flags)
  if (flags.json) return print(JSON.stringify(store.list(), null, 2))
  for (const model of store.list()) {
    print(
      `${model.id.padEnd(32)} ${model.state.padEnd(10)} ${sizeText(model).padStart(8)}  ${model.licence.padEnd(10)} ${model.purpose}: ${model.jobs.join(', ')}`,
    )
    if (model.note) print(`  ${model.note}`)
  }
}

async function pull(ids: readonly string[], flags: ModelsFlags): Promise<void> {
  const progress = new ProgressLine(process.stderr)
  const store = await openStore(flags, line => progress.say(line))
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  try {
    for (const model of chosen(store, ids.length > 0 ? ids : defaultIds(store))) await pullOne(store, model, progress, stop.signal)
  } finally {
    process.off('SIGINT', onInterrupt)
    progress.end()
  }
}

/** A model that cannot be had does not keep the others away. */
async function pullOne(store: ModelStore, model: ModelStatus, progress: ProgressLine, signal: AbortSignal): Promise<void> {
  progress.say(`${model.id}: licence ${model.licence}, ${sizeText(model)}.${model.note ? ` ${model.note}` : ''}`)
  try {
    const onProgress = (done: number, total: number, stage: string) => progress.show(`${model.id}: ${stage}`, done, total)
    const path = await store.pull(model.id, { signal, check: true, onProgress })
    progress.end()
    print(path)
  } catch (error) {
    const known = CurioError.from(error)
    if (known.code === 'ABORTED') throw known
    progress.say(`${known.message}\n${known.help} [${known.code}]`)
    process.exitCode = 1
  }
}

async function verify(ids: readonly string[], flags: ModelsFlags): Promise<void> {
  const store = await openStore(flags)
  const models = ids.length > 0 ? chosen(store, ids) : store.list().filter(model => model.state !== 'missing')
  for (const model of models) {
    const right = await store.verify(model.id)
    print(`${model.id.padEnd(32)} ${right ? 'right' : verdict(model)}`)
    if (!right) process.exitCode = 1
  }
}

function verdict({ id, state }: ModelStatus): string {
  return state === 'missing' ? 'missing' : `broken: run \`curio models pull ${id}\``
}

async function printPath(id: string, flags: ModelsFlags): Promise<void> {
  const path = (await openStore(flags)).locate(id)
  if (!path) throw new CurioError('MODEL_MISSING', `The weights of ${id} are not there.`)
  print(path)
}

function defaultIds(store: ModelStore): string[] {
  const language = defaultLanguageModel({ freeMemoryBytes: process.availableMemory(), store })
  return ['multilingual-e5-small', 'efficientnet-lite0-classes', 'ppocr-v4', ...(language === 'none' ? [] : [language])]
}

/** Every id is looked up before the first is pulled. */
function chosen(store: ModelStore, ids: readonly string[]): ModelStatus[] {
  const wanted = ids.flatMap(id => store.parts(id))
  const models = store.list()
  return wanted.flatMap(id => models.filter(model => model.id === id))
}

async function openStore(flags: ModelsFlags, reportLine?: (line: string) => void): Promise<ModelStore> {
  const settings = flags.modelsDir === undefined ? {} : { 'models.directory': flags.modelsDir }
  const { config } = await loadConfig({ flags: settings })
  return new ModelStore({ directory: resolve(config.models.directory ?? modelsDirectory), ...(reportLine && { reportLine }) })
}

function sizeText({ size }: ModelStatus): string {
  if (size === undefined) return 'size unknown'
  return size >= 1e9 ? `${(size / 1e9).toFixed(2)} GB` : `${Math.round(size / 1e6)} MB`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
