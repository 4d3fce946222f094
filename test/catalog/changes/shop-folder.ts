/** A small catalogue folder in a temporary place, and what is in it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCatalogItems } from '../../../src/catalog/read-catalog-items.js'
import { writeCatalog } from '../write-catalog.js'

export const rows = [
  { id: 'tent', title: 'Ridge Tent', price: '$99', color: 'green', category: 'Camping/Tents' },
  { id: 'stove', title: 'Gas Stove', price: 40, currency: 'USD', attributes: { fuel: 'gas', weight_g: 300 } },
  { id: 'mat', title: 'Sleeping Mat', description: 'Warm', attributes: { color: ['blue', 'grey'] } },
]

export const shopFolder = () => writeCatalog({ 'items.jsonl': rows.map(row => `${JSON.stringify(row)}\n`).join('') })

export async function itemsOf(folder: string) {
  return (await readCatalogItems(folder)).catalog.items
}

export async function idsOf(folder: string): Promise<string[]> {
  return (await itemsOf(folder)).map(({ id }) => id)
}

export async function itemOf(folder: string, id: string) {
  return (await itemsOf(folder)).find(item => item.id === id)
}

/** The text of a file of the folder; nothing where there is none. */
export const fileOf = (folder: string, name: string) => readFile(join(folder, name), 'utf8').catch(() => undefined)
