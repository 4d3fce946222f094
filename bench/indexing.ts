/**
 * Texts a second while a catalogue is indexed, beside those of the bare encoder over the same texts: what reading, caching and waiting cost.
 *
 * npx tsx bench/indexing.ts --items 60 --json indexing.json
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LlamaModel } from 'node-llama-cpp'
import { LlamaTextEncoder } from '../src/models/index.js'
import { llamaRuntime } from '../src/models/llama/llama-runtime.js'
import { openEmbeddingContext } from '../src/models/text/open-embedding-context.js'
import { buildRetriever, descriptionText, factsText } from '../src/retrieval/index.js'
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
  const spent = { bare: 0, curio: 0, bareProcessor: 0, curioProcessor: 0 }
  // The first time of each reads the weights into memory.
  await bareSeconds(model)
  await indexSeconds(encoder)
  // In turns, so that a busy machine is busy for both.
  for (let round = 0; round < Number(values.rounds); round++) {
    let before = processorMilliseconds()
    spent.bare += await bareSeconds(model)
    spent.bareProcessor += processorMilliseconds() - before
    before = processorMilliseconds()
    spent.curio += await indexSeconds(encoder)
    spent.curioProcessor += processorMilliseconds() - before
  }
  const done = texts.length * Number(values.rounds)
  const [bare, curio] = [done / spent.bare, done / spent.curio]
  const row = { texts: texts.length, contexts: availableParallelism(), bare: bare.toFixed(1), curio: curio.toFixed(1) }
  report(
    'indexing: texts a second',
    [{ ...row, share: (curio / bare).toFixed(2), processorShare: (spent.bareProcessor / spent.curioProcessor).toFixed(2) }],
    values.json,
  )
  await encoder.dispose()
  await model.dispose()
}

/** As many contexts as the product opens, each taking the next text when it is free. */
async function bareSeconds(model: LlamaModel): Promise<number> {
  const rest = texts.values()
  const begun = performance.now()
  const work = async () => {
    await using context = await openEmbeddingContext(model)
    for (const text of rest) await context.getEmbeddingFor(model.tokenize(`passage: ${text}`))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return (performance.now() - begun) / 1000
}

/** Of a build with an empty cache, until the last text is embedded. */
async function indexSeconds(textEncoder: LlamaTextEncoder): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-indexing-'))
  using cache = openVectorCache(folder)
  const begun = performance.now()
  let end = begun
  const onProgress = ({ stage }: { stage: string }) => {
    if (stage === 'texts') end = performance.now()
  }
  using _retriever = await buildRetriever({ catalog, textEncoder, cache, onProgress })
  rmSync(folder, { recursive: true, force: true })
  return (end - begun) / 1000
}
