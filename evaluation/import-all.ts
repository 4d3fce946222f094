/**
 * Imports the data sets of a folder from their files as they are, by `curio import` alone, and prints what became of their rows:
 * `npx tsx evaluation/import-all.ts --data ../shared/data`. Pictures are left out, since what is measured are rows.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importCatalog } from '../src/catalog/import/index.js'

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })
/** Of each set the files that a shop would have: its products, and what people did. */
const sets: Readonly<Record<string, readonly string[]>> = {
  luma: ['catalog.jsonl'],
  grocery: ['catalog.jsonl'],
  movielens: ['items.jsonl', 'interactions.csv'],
  products24k: ['products.jsonl.gz'],
  sgd: ['catalog.json'],
}
const rows: Record<string, unknown>[] = []
const target = await mkdtemp(join(tmpdir(), 'curio-import-all-'))
try {
  for (const [name, files] of Object.entries(sets)) {
    const sources = files.map(file => join(values.data, name, file))
    const missing = sources.find(source => !existsSync(source))
    if (missing !== undefined) {
      console.log(`${name}: ${missing} is not here`)
      continue
    }
    const report = await importCatalog({ sources, target: join(target, name), checkPictures: false, dryRun: true })
    for (const { source, read, kept, skipped, replaced, joined, seconds } of report.tables)
      rows.push({
        set: name,
        source,
        read,
        kept,
        skipped: skipped.count,
        replaced: replaced.count,
        joined,
        seconds: Number(seconds.toFixed(1)),
        why: skipped.examples[0]?.why ?? '',
      })
    for (const { source, why } of report.leftAside) rows.push({ set: name, source, why })
  }
} finally {
  await rm(target, { recursive: true, force: true })
}
console.table(rows)
console.log(JSON.stringify(rows))
