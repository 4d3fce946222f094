/** Writes the demonstration catalogue: `npx tsx scripts/catalog/build.ts`. Same source, same bytes. */
import { writeFileSync } from 'node:fs'
import { expand, toJsonLines } from './expand.js'
import { families } from './families/index.js'

const folder = new URL('../../catalog/', import.meta.url)
const products = expand(families)
writeFileSync(new URL('items.jsonl', folder), toJsonLines(products))
console.error(`${products.length} items`)
