/**
 * Changes one price, one text and one item of a large catalogue in use, and prints how long each change takes to be in use and the longest time for which
 * nobody was answered meanwhile: `npx tsx bench/live-change.ts --items 25000 --changes 5`. Without models: words alone are searched.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openApp } from '../src/app.js'
import { configSchema } from '../src/config/schema.js'
import { BlockWatch } from './live-change/block-watch.js'
import { generatedCatalog } from './turn-cost/generated-catalog.js'

const { values } = parseArgs({ options: { items: { type: 'string', default: '25000' }, changes: { type: 'string', default: '5' } } })
const folder = await mkdtemp(join(tmpdir(), 'curio-live-'))
const { items } = generatedCatalog(Number(values.items))
await writeFile(join(folder, 'items.jsonl'), items.map(item => JSON.stringify(item)).join('\n'))
const app = await openApp(
  configSchema.parse({
    catalog: folder,
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: join(folder, 'storage') },
  }),
)
const changes: Readonly<Record<string, (n: number) => Record<string, unknown>>> = {
  'a price': n => ({ id: `p${n * 97}`, price: 10 + n }),
  'a text': n => ({ id: `p${n * 97}`, description: `Quite another text, number ${n}.` }),
  'a new item': n => ({ id: `new-${n}`, title: `A new thing ${n}`, category: 'Toys/Puzzles', price: 5 }),
}
const results: Record<string, unknown>[] = []
try {
  for (const [what, rowOf] of Object.entries(changes)) {
    const seconds: number[] = []
    const blocks: number[] = []
    for (let n = 1; n <= Number(values.changes); n += 1) {
      const watch = new BlockWatch()
      const started = performance.now()
      await app.editor.change({ put: [rowOf(n)] })
      seconds.push((performance.now() - started) / 1000)
      await sleep(50)
      blocks.push(watch.stop())
    }
    const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
    results.push({
      what,
      items: items.length,
      seconds: Number(middle(seconds).toFixed(2)),
      longestBlock: Math.round(middle(blocks)),
      worstBlock: Math.round(Math.max(...blocks)),
    })
  }
} finally {
  await app.close()
  await rm(folder, { recursive: true, force: true })
}
console.table(results)
console.log(JSON.stringify(results))
