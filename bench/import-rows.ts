/**
 * Imports a generated table and prints the rate and the largest memory: `npx tsx bench/import-rows.ts 1000000`.
 * Rows have ids, titles, descriptions with markup, prices, categories, colours, sizes and weights; one in a thousand is broken.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { importCatalog } from '../src/catalog/import/index.js'

const kinds = ['Jacket', 'Backpack', 'Lamp', 'Kettle', 'Notebook', 'Tent', 'Chair', 'Scarf']
const colours = ['red', 'navy', 'olive', 'black', 'cream', 'teal']
const rowsAtOnce = 500

const count = Number(process.argv[2] ?? 1_000_000)
const folder = await mkdtemp(join(tmpdir(), 'curio-bench-'))
try {
  const source = join(folder, 'products.csv')
  await pipeline(Readable.from(generated(count)), createWriteStream(source))
  const bytes = (await stat(source)).size
  const started = performance.now()
  const report = await importCatalog({ sources: [source], target: join(folder, 'catalog'), checkPictures: false })
  const seconds = (performance.now() - started) / 1000
  const result = {
    rows: count,
    megabytes: Math.round(bytes / 1e6),
    items: report.items,
    skipped: report.tables[0]?.skipped.count,
    seconds: Number(seconds.toFixed(1)),
    rowsPerSecond: Math.round(count / seconds),
    // Kilobytes on Linux and macOS alike in Node.
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.table(result)
  console.log(JSON.stringify(result))
} finally {
  await rm(folder, { recursive: true, force: true })
}

function* generated(rows: number): Generator<string> {
  yield 'Product ID,Product Name,Body,Product Category,Price,Farbe,Sizes,Weight,Image Link\n'
  for (let start = 0; start < rows; start += rowsAtOnce) {
    const lines: string[] = []
    for (let row = start; row < Math.min(rows, start + rowsAtOnce); row += 1) lines.push(line(row))
    yield `${lines.join('\n')}\n`
  }
}

function line(row: number): string {
  if (row % 1000 === 999) return `P-${row},"a title that is not closed,,,`
  const kind = kinds[row % kinds.length]
  const colour = colours[row % colours.length]
  const price = `"$${(5 + ((row * 7919) % 40_000) / 100).toFixed(2)}"`
  const body = `"<p>A ${colour} ${kind?.toLowerCase()} for every day, number ${row}.</p><p>Warm &amp; light, ""made to last"".</p>"`
  return `P-${row},${kind} ${row} in ${colour},${body},Goods > ${kind}s,${price},${colour},S|M|L,${0.2 + (row % 30) / 10} kg,https://shop.example/${row}.jpg`
}
