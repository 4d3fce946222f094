/** A small shop whose items share facts, so that there is something to ask for. */
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import type { Item } from '../../../src/contracts/item.js'

const colours = ['red', 'blue', 'green', 'black']
const materials = ['wool', 'cotton', 'nylon']
const brands = ['Tarn', 'Fjord', 'Skerry']
const kinds = [
  { noun: 'Jacket', category: 'Clothing/Jackets', price: 60 },
  { noun: 'Backpack', category: 'Bags/Backpacks', price: 40 },
  { noun: 'Kettle', category: 'Home/Kitchen', price: 25 },
]

export const shopItems: readonly Item[] = kinds.flatMap(({ noun, category, price }) =>
  colours.flatMap((color, row) =>
    materials.map((material, column): Item => {
      const id = `${noun}-${color}-${material}`.toLowerCase()
      return {
        id,
        title: `Model${row}${column} ${noun} in ${color}`,
        description: `A ${color} ${noun} of ${material}.`,
        category,
        price: price + 5 * row + column,
        currency: 'USD',
        brand: brands[(row + column) % 3] ?? 'Tarn',
        attributes: { color, material, waterproof: column === 2, sizes: ['S', 'M'], serial: id },
      }
    }),
  ),
)

export const shopCatalog = inMemoryCatalog(shopItems)
