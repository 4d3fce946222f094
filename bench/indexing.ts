/**
 * Texts a second while a catalogue is indexed, beside those of the bare encoder over the same texts: what reading, caching and waiting cost.
 *
 * npx tsx bench/indexing.ts --items 60 --json indexing.json
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LlamaModel, Token } from 'node-llama-cpp'
import { LlamaTextEncoder } from '../src/models/index.js'
import { llamaRuntime } from '../src/models/llama/llama-runtime.js'
import { openEmbeddingContext } from '../src/models/text/open-embedding-context.js'
import { type BuildProgress, buildRetriever, descriptionText, factsText } from '../src/retrieval/index.js'
import { openVectorCache } from '../src/storage/index.js'
import { report } from './support/report.js'
import { processorMilliseconds } from './support/stopwatch.js'
import { generatedCatalog } from './turn-cost/generated-catalog.js'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '2' },
    models: { type: 'string', default: 'models' },
    json: { type: 'string' },
  },
})
const id = 'multilingual-e5-small'
const path = join(values.models, `${id}-q4_0.gguf`)
const catalog = generatedCatalog(Number(values.items))
const texts = [...new Set(catalog.items.flatMap(item => [factsText(item), descriptionText(item)]))]

if (existsSync(path)) await measure()
else console.log(`Skipped: no weights at ${path}`)

async function measure(): Promise<void> {
  const model = await (await llamaRuntime('off')).loadModel({ modelPath: path })
  const encoder = await LlamaTextEncoder.load({ path, id, gpu: 'off' })
  const [bare, curio]: [Cost, Cost] = [nothing(), nothing()]
  // The first time of each reads the weights into memory.
  await encodeBare(model)
  await index(encoder)
  // In turns, so that a busy machine is busy for both.
  for (let round = 0; round < Number(values.rounds); round++) {
    add(bare, await encodeBare(model))
    add(curio, await index(encoder))
  }
  const speed = ({ seconds }: Cost) => ((texts.length * Number(values.rounds)) / seconds).toFixed(1)
  const row = { texts: texts.length, contexts: availableParallelism(), bare: speed(bare), curio: speed(curio) }
  const shares = { share: (bare.seconds / curio.seconds).toFixed(2), processorShare: (bare.processor / curio.processor).toFixed(2) }
  report('indexing: texts a second', [{ ...row, ...shares }], values.json)
  await encoder.dispose()
  await model.dispose()
}

interface Cost {
  seconds: number
  /** Milliseconds of all threads. */
  processor: number
}

function nothing(): Cost {
  return { seconds: 0, processor: 0 }
}

function add(sum: Cost, { seconds, processor }: Cost): void {
  sum.seconds += seconds
  sum.processor += processor
}

/** What has been spent since it was called. */
function begin(): () => Cost {
  const [begun, before] = [performance.now(), processorMilliseconds()]
  return () => ({ seconds: (performance.now() - begun) / 1000, processor: processorMilliseconds() - before })
}

/** As many contexts as the product opens, each taking the next text when it is free. */
async function encodeBare(model: LlamaModel): Promise<Cost> {
  const rest = texts.values()
  const spent = begin()
  const work = async () => {
    await using context = await openEmbeddingContext(model)
    for (const text of rest) await context.getEmbeddingFor(tokensOf(model, text))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return spent()
}

/** With the start token, which the runtime leaves out for this vocabulary and without which the vector is another. */
function tokensOf(model: LlamaModel, text: string): Token[] {
  const { bos } = model.tokens
  return [...(bos === null ? [] : [bos]), ...model.tokenize(`passage: ${text}`)]
}

/** Of a build with an empty cache, until the last text is embedded: what is learnt of the vectors afterwards is not the encoder's. */
async function index(textEncoder: LlamaTextEncoder): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-indexing-'))
  using cache = openVectorCache(folder)
  const spent = begin()
  let cost = nothing()
  const onProgress = ({ stage, done, total }: BuildProgress) => {
    if (stage === 'texts' && done === total) cost = spent()
  }
  using _retriever = await buildRetriever({ catalog, textEncoder, cache, onProgress })
  rmSync(folder, { recursive: true, force: true })
  return cost
}
