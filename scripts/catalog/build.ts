/**
 * Writes the demonstration catalogue: `npx tsx scripts/catalog/build.ts [--no-pictures]`.
 * Same source, same bytes of text; pictures depend on the fonts and the renderer of the machine.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { contextsCsv, eventsCsv } from './csv.js'
import { expand, toJsonLines } from './expand.js'
import { families } from './families/index.js'
import { invent } from './people.js'
import { draw } from './pictures/draw.js'

const folder = new URL('../../catalog/', import.meta.url)
const products = expand(families)
const { visits, visitors } = invent(products)
mkdirSync(new URL('images/', folder), { recursive: true })
writeFileSync(new URL('items.jsonl', folder), toJsonLines(products))
writeFileSync(new URL('events.csv', folder), eventsCsv(visits))
writeFileSync(new URL('contexts.csv', folder), contextsCsv(visitors))

if (!process.argv.includes('--no-pictures')) {
  const wanted = new Set(products.map(product => `${product.row.id}.webp`))
  for (const name of readdirSync(new URL('images/', folder))) if (!wanted.has(name)) rmSync(new URL(`images/${name}`, folder))
  for (const product of products) {
    const picture = await sharp(Buffer.from(draw(product)))
      .webp({ quality: 82, effort: 5 })
      .toBuffer()
    writeFileSync(new URL(product.row.image, folder), picture)
  }
}
console.error(`${products.length} items, ${visits.length} events, ${visitors.length} people`)
