/** The four catalogues that replies are made over; what is absent is left out with a line on standard error. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCatalogFolder } from '../../src/evaluation/write-catalog-folder.js'
import { readRows } from '../retrieval/read-set.js'
import { type ShopPhrases, shopPhrases } from './shop-phrases.js'

export type RawRow = Readonly<Record<string, unknown>>

export interface EvaluatedShop {
  readonly name: string
  readonly folder: string
  readonly phrases: ShopPhrases
  /** The records as the folder holds them, by id. */
  readonly rows: ReadonlyMap<string, RawRow>
}

const sources = [
  { name: 'demonstration', file: fileURLToPath(new URL('../../catalog/items.jsonl', import.meta.url)) },
  { name: 'clothes', file: 'luma/catalog.jsonl' },
  { name: 'grocery', file: 'grocery/catalog.jsonl' },
  { name: 'films', file: 'movielens/items.jsonl' },
] as const

/** @param data folder of the measuring data */
export function openShops(data: string): EvaluatedShop[] {
  return sources.flatMap(({ name, file }) => {
    const path = resolve(data, file)
    if (!existsSync(path)) {
      console.error(`${name} is left out: there is no ${path}`)
      return []
    }
    // The copy has no pictures, events or index: words are measured, not finding.
    const rows = readRows(path).map(({ image: _, images: __, views: ___, source_image: ____, ...row }) => row)
    const folder = writeCatalogFolder(`writing-${name}`, rows)
    const written = readFileSync(`${folder}/items.jsonl`, 'utf8').trimEnd().split('\n').length
    if (written !== rows.length) throw new Error(`${name}: ${written} of ${rows.length} rows were written`)
    return [{ name, folder, phrases: shopPhrases[name], rows: new Map(rows.map(row => [String(row['id'] ?? row['item_id']), row])) }]
  })
}
