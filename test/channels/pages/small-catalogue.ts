/** A catalogue of a few items, which opens in no time. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const rows = [
  { id: 'emberdown', title: 'Emberdown Warm Jacket', category: 'Clothing/Jackets', color: 'blue', price: 120 },
  { id: 'drizzle', title: 'Drizzle Warm Jacket', category: 'Clothing/Jackets', color: 'green', price: 90 },
  { id: 'gust', title: 'Gust Warm Jacket', category: 'Clothing/Jackets', color: 'orange', price: 70 },
  { id: 'night', title: 'Night Warm Jacket', category: 'Clothing/Jackets', color: 'black', price: 80 },
  { id: 'cherry', title: 'Cherry Tote Bag', category: 'Bags/Totes', color: 'red', price: 40 },
  { id: 'lark', title: 'Lark Tent', category: 'Outdoor/Tents', color: 'green', price: 189 },
]

/** The folder. */
export function smallCatalogue(): string {
  const directory = mkdtempSync(join(tmpdir(), 'curio-pages-'))
  const items = rows.map(({ color, ...row }) => ({ ...row, currency: 'USD', brand: row.title.split(' ')[0], attributes: { color } }))
  writeFileSync(join(directory, 'items.jsonl'), items.map(item => JSON.stringify(item)).join('\n'))
  return directory
}
