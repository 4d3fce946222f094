/** What `curio doctor` looks at. Each check says what it found and, where something lacks, what to do. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { defaultLanguageModel, findPython, freeBytesOf, type ModelStore } from '../models/store/index.js'

export interface Finding {
  readonly subject: string
  /** `bad`: curio cannot run at all; `poor`: it runs with less. */
  readonly state: 'good' | 'poor' | 'bad'
  readonly found: string
  readonly advice?: string
}

export interface DoctorContext {
  readonly store: ModelStore
  readonly catalogDirectory: string
  readonly nodeVersion?: string
  /** Bytes that programs can still have. */
  readonly availableMemory?: number
}

const oldestNode = [20, 19] as const
const spaceForModels = 1.5e9

/** All checks, in the order in which they are shown. */
export async function doctorChecks(context: DoctorContext): Promise<Finding[]> {
  return [
    nodeVersion(context.nodeVersion ?? process.versions.node),
    memory(context),
    { subject: 'cores', state: 'good', found: String(availableParallelism()) },
    await nativeModule('database', 'better-sqlite3', openDatabase),
    await nativeModule('vector index', 'hnswlib-node', () => import('hnswlib-node')),
    await graphics(),
    await python(),
    ...models(context.store),
    catalog(context.catalogDirectory),
    await disk(context.store.directory),
  ]
}

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = oldestNode
  const fits = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
  if (fits) return { subject: 'node', state: 'good', found: version }
  return { subject: 'node', state: 'bad', found: version, advice: `Install Node ${oldestNode.join('.')} or newer.` }
}

function memory({ availableMemory = process.availableMemory(), store }: DoctorContext): Finding {
  const found = `${(availableMemory / 1e9).toFixed(1)} GB available`
  const model = defaultLanguageModel({ freeMemoryBytes: availableMemory, store })
  if (model !== 'none') return { subject: 'memory', state: 'good', found: `${found}: enough for ${model}` }
  const advice = 'Close something, or run with `--model none`: without a language model curio needs about 1 GB.'
  return { subject: 'memory', state: 'poor', found, advice }
}

/** Importing is not enough: this module loads its native part with the first database. */
async function openDatabase(): Promise<void> {
  const { openSqlite } = await import('../storage/index.js')
  openSqlite(':memory:').close()
}

async function nativeModule(subject: string, name: string, load: () => Promise<unknown>): Promise<Finding> {
  try {
    await load()
    return { subject, state: 'good', found: `${name} loads` }
  } catch (error) {
    const found = `${name} does not load: ${firstLine(error)}`
    return { subject, state: 'bad', found, advice: `Run \`npm rebuild ${name}\`; it may need a C++ compiler.` }
  }
}

async function graphics(): Promise<Finding> {
  try {
    const { getLlama, LlamaLogLevel } = await import('node-llama-cpp')
    const llama = await getLlama({ build: 'never', skipDownload: true, logLevel: LlamaLogLevel.disabled })
    const found = llama.gpu
      ? `${llama.gpu}, ${((await llama.getVramState()).free / 1e9).toFixed(1)} GB free`
      : 'none: models run on the processor'
    await llama.dispose()
    return { subject: 'graphics', state: 'good', found }
  } catch (error) {
    const advice = 'Run `npm rebuild node-llama-cpp`, or go without a local language model (`--model none` or an endpoint).'
    return { subject: 'graphics', state: 'poor', found: `llama.cpp does not load: ${firstLine(error)}`, advice }
  }
}

async function python(): Promise<Finding> {
  const python = await findPython()
  if (python) return { subject: 'python', state: 'good', found: `${python.program} with ${python.pip}` }
  const advice = 'Only pulling models from the Python index needs it: install Python 3 with pip, or copy weights into the models folder.'
  return { subject: 'python', state: 'poor', found: 'no Python with pip', advice }
}

/** Those that curio uses by default, and any other that is there. */
function models(store: ModelStore): Finding[] {
  const listed = store.list()
  const isLanguageThere = listed.some(model => model.purpose === 'language' && model.state === 'there')
  const wanted = new Set([
    'multilingual-e5-small',
    'efficientnet-lite0-classes',
    'ppocr-v4-detection',
    'ppocr-v4-recognition',
    ...(isLanguageThere ? [] : ['qwen2.5-coder-1.5b-instruct']),
  ])
  return listed
    .filter(model => wanted.has(model.id) || model.state !== 'missing')
    .map(({ id, state, path }) => {
      if (state === 'there') return { subject: 'model', state: 'good', found: `${id} at ${path}` }
      return { subject: 'model', state: 'poor', found: `${id} is ${state}`, advice: `Run \`curio models pull ${id}\`.` }
    })
}

function catalog(directory: string): Finding {
  const file = ['items.jsonl', 'items.csv'].map(name => join(directory, name)).find(existsSync)
  if (file) return { subject: 'catalogue', state: 'good', found: file }
  return {
    subject: 'catalogue',
    state: 'poor',
    found: `no items in ${directory}`,
    advice: 'Point `--catalog` at a folder with items.jsonl or items.csv.',
  }
}

async function disk(directory: string): Promise<Finding> {
  const place = existsSync(directory) ? directory : dirname(directory)
  const free = await freeBytesOf(place).catch(() => undefined)
  if (free === undefined)
    return { subject: 'disk', state: 'poor', found: `${place} cannot be looked at`, advice: 'Check that the folder exists.' }
  const found = `${(free / 1e9).toFixed(1)} GB free at ${place}`
  if (free >= spaceForModels) return { subject: 'disk', state: 'good', found }
  return { subject: 'disk', state: 'poor', found, advice: 'Pulling all default models needs 1.5 GB: free some, or use `--models-dir`.' }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
