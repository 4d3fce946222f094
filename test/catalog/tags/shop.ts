/** A small shop whose texts say more than its records. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Item } from '../../../src/contracts/item.js'

export const items: readonly Item[] = [
  make('parka', 'Tarn Parka', 'Clothing/Jackets', { material: 'Wool', weather: ['Windy', 'Cold'] }),
  make('rain', 'Skerry Raincoat', 'Clothing/Jackets', { material: 'Organic Cotton', weather: 'Rainy' }),
  make('fleece', 'Ember Jacket. Thick wool outside, without cotton.', 'Clothing/Jackets', { weather: 'Cold' }),
  make(
    'shell',
    'Gale Shell',
    'Clothing/Jackets',
    {},
    'A windproof shell of organic cotton, dyed navy. Great for hiking. Not wool, and never wears out.',
  ),
  make('mug', 'Corner Mug', 'Kitchen/Mugs', { volume: 'small' }, 'Enamel, for windy picnics.'),
  make('jug', 'Corner Jug', 'Kitchen/Mugs', { volume: 'large' }),
]

function make(id: string, title: string, category: string, attributes: Item['attributes'], description?: string): Item {
  return { id, title, category, attributes, ...(description !== undefined && { description }) }
}

/** A catalogue folder with these items, or with these lines. */
export function folderOf(rows: readonly unknown[] = items, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'curio-tags-'))
  writeFileSync(join(folder, 'items.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

export const itemOf = (id: string): Item => items.find(item => item.id === id) ?? make(id, id, '', {})
