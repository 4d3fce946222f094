/**
 * Makes catalogue folders of the measuring data, in the temporary folder, for `curio eval retrieval | catalog | shopper | behaviour --catalog DIR`.
 * Run: `npx tsx evaluation/write-catalogs.ts [data]`; prints a folder a line.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readLumaRows } from '../src/evaluation/chinese/luma-data.js'
import { readJsonRows } from '../src/evaluation/read-json-rows.js'
import { readSgdRows, sgdItem } from '../src/evaluation/sgd/sgd-data.js'
import { writeCatalogFolder } from '../src/evaluation/write-catalog-folder.js'

const [data = '../shared/data'] = process.argv.slice(2)
const rowSchema = z.record(z.string(), z.unknown())

const sets: Readonly<Record<string, (folder: string) => readonly object[]>> = {
  luma: readLumaRows,
  grocery: folder => readJsonRows(join(folder, 'catalog.jsonl'), rowSchema),
  sgd: folder => readSgdRows(folder).map(sgdItem),
  movielens: folder =>
    readJsonRows(join(folder, 'items.jsonl'), rowSchema).map(({ item_id: id, n_ratings: _, ...row }) => ({
      id,
      category: 'Films',
      ...row,
    })),
}

for (const [name, rowsOf] of Object.entries(sets)) {
  const folder = join(data, name)
  if (!existsSync(folder)) console.error(`Skipped: ${folder} is not there.`)
  else console.log(writeCatalogFolder(name, rowsOf(folder), existsSync(join(folder, 'images')) ? join(folder, 'images') : undefined))
}
