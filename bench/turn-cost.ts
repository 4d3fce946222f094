/**
 * Processor time of a turn without a language model, by stage, on small and large catalogues, with and without vectors.
 * Processor time, since that of the clock is also the neighbours'.
 *
 * npx tsx bench/turn-cost.ts --turns 500 --items 25000
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readCatalog } from '../src/catalog/index.js'
import { configSchema } from '../src/config/schema.js'
import type { Catalog, TextEncoder } from '../src/contracts/ports.js'
import { DialogueManager } from '../src/dialogue/dialogue-manager.js'
import { dialogueSettings } from '../src/dialogue/dialogue-settings.js'
import { rankingSettings } from '../src/dialogue/ranking-settings.js'
import { openSnapshot } from '../src/open-snapshot.js'
import { buildBehaviourModel } from '../src/ranking/index.js'
import { Storage } from '../src/storage/index.js'
import { generatedCatalog } from './turn-cost/generated-catalog.js'
import { measureTurns } from './turn-cost/measure-turns.js'
import { randomEncoder } from './turn-cost/random-encoder.js'

const { values } = parseArgs({ options: { turns: { type: 'string', default: '500' }, items: { type: 'string', default: '25000' } } })
const turns = Number(values.turns)
const folder = mkdtempSync(join(tmpdir(), 'curio-cost-'))
const storage = new Storage(join(folder, 'curio.sqlite'))
const config = configSchema.parse({})
const demonstration = await readCatalog(fileURLToPath(new URL('../catalog', import.meta.url)))
const results: Record<string, unknown>[] = []

async function measure(name: string, catalog: Catalog, text?: TextEncoder): Promise<void> {
  const vectors = new Map<string, Float32Array>()
  const cache = {
    get: (key: string) => vectors.get(key),
    set: (key: string, vector: Float32Array) => void vectors.set(key, vector),
    flush() {},
  }
  using snapshot = await openSnapshot(catalog, {
    cache,
    indexPath: join(folder, name.replaceAll(' ', '-')),
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

await measure('demonstration', demonstration.catalog)
await measure('demonstration, vectors', demonstration.catalog, randomEncoder)
await measure('clothes', generatedCatalog(461))
const large = generatedCatalog(Number(values.items))
await measure('large', large)
await measure('large, vectors', large, randomEncoder)
storage.close()
rmSync(folder, { recursive: true, force: true })
console.table(results)
console.log(JSON.stringify(results))
