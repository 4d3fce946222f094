/**
 * Processor time of a turn without a language model, by stage, on small and large catalogues, with and without vectors.
 * Processor time, since that of the clock is also the neighbours'.
 *
 * npx tsx bench/turn-cost.ts --turns 500 --items 25000
 * Of a catalogue that `curio index` has read, with the text encoder itself: npx tsx bench/turn-cost.ts --turns 100 --catalog shop
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readCatalog } from '../src/catalog/index.js'
import { readCatalogItems } from '../src/catalog/read-catalog-items.js'
import { configSchema } from '../src/config/schema.js'
import type { Catalog, TextEncoder, VectorCache } from '../src/contracts/ports.js'
import { DialogueManager } from '../src/dialogue/dialogue-manager.js'
import { dialogueSettings } from '../src/dialogue/dialogue-settings.js'
import { rankingSettings } from '../src/dialogue/ranking-settings.js'
import { LlamaTextEncoder } from '../src/models/index.js'
import { openSnapshot } from '../src/open-snapshot.js'
import { buildBehaviourModel } from '../src/ranking/index.js'
import { MemoryVectorCache, openVectorCache, Storage } from '../src/storage/index.js'
import { generatedCatalog } from './turn-cost/generated-catalog.js'
import { measureTurns } from './turn-cost/measure-turns.js'
import { randomEncoder } from './turn-cost/random-encoder.js'

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '500' },
    items: { type: 'string', default: '25000' },
    catalog: { type: 'string' },
    models: { type: 'string', default: 'models' },
  },
})
const turns = Number(values.turns)
const folder = mkdtempSync(join(tmpdir(), 'curio-cost-'))
const storage = new Storage(join(folder, 'curio.sqlite'))
const config = configSchema.parse({})
const results: Record<string, unknown>[] = []

interface Vectors {
  readonly text: TextEncoder
  readonly cache: VectorCache & { flush(): void }
  /** Folder of the graph. */
  readonly indexPath?: string
}

async function measure(name: string, catalog: Catalog, vectors?: Vectors): Promise<void> {
  const { text, cache = memoryCache(), indexPath = join(folder, name.replaceAll(' ', '-')) } = vectors ?? {}
  using snapshot = await openSnapshot(catalog, {
    cache,
    indexPath,
    engines: text ? { text } : {},
    behaviour: buildBehaviourModel([]),
    retrieval: config.retrieval,
    ranking: rankingSettings(config),
    onError: error => console.error(error.message),
  })
  const manager = new DialogueManager({ storage, ...snapshot }, dialogueSettings(config))
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const first = await measureTurns(manager, 24)
  const costs = await measureTurns(manager, turns)
  loop.disable()
  results.push({ name, catalogue: catalog.items.length, ...costs, firstTurns: first.mean, longestBlock: Math.round(loop.max / 1e6) })
}

if (values.catalog === undefined) await measureGenerated()
else await measureOwn(values.catalog)
storage.close()
rmSync(folder, { recursive: true, force: true })
console.table(results)
console.log(JSON.stringify(results))

async function measureGenerated(): Promise<void> {
  const demonstration = await readCatalog(fileURLToPath(new URL('../catalog', import.meta.url)))
  const large = generatedCatalog(Number(values.items))
  const random = () => ({ text: randomEncoder, cache: memoryCache() })
  await measure('demonstration', demonstration.catalog)
  await measure('demonstration, vectors', demonstration.catalog, random())
  await measure('clothes', generatedCatalog(461))
  await measure('large', large)
  await measure('large, vectors', large, random())
}

async function measureOwn(directory: string): Promise<void> {
  const { catalog } = await readCatalogItems(directory)
  const id = 'multilingual-e5-small'
  const text = await LlamaTextEncoder.load({ path: join(values.models, `${id}-q4_0.gguf`), id, gpu: 'off' })
  using cache = openVectorCache(directory)
  await measure('words', catalog)
  await measure('vectors', catalog, { text, cache, indexPath: join(directory, '.curio', 'index') })
  await text.dispose()
}

function memoryCache(): VectorCache & { flush(): void } {
  return Object.assign(new MemoryVectorCache(), { flush() {} })
}
