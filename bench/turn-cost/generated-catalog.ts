/** Catalogues of any size, the same each time: products in several colours that share a description. */
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Item } from '../../src/contracts/item.js'
import type { Catalog } from '../../src/contracts/ports.js'
import { seededRandom } from '../../src/ranking/index.js'

const categories = [
  'Men/Tops/Jackets',
  'Women/Tops/Hoodies',
  'Shoes/Running',
  'Shoes/Boots',
  'Bags/Backpacks',
  'Gear/Tents',
  'Kitchen/Pans',
  'Toys/Puzzles',
]
const colours = ['Black', 'Red', 'Navy', 'White', 'Green', 'Beige', 'Pink', 'Gray']
const materials = ['Leather', 'Cotton', 'Wool', 'Nylon', 'Suede', 'Plastic', 'Steel']
const brands = ['Corvin', 'Brask', 'Alto', 'Nimbus', 'Fjell', 'Orla']
const qualities = ['warm', 'light', 'sturdy', 'classic', 'modern', 'compact', 'soft', 'bright', 'waterproof']
const uses = ['hiking', 'running', 'the office', 'winter', 'travel', 'school', 'rain', 'weddings']
const coloursOfOne = 4

/** @example generatedCatalog(25_000).items.length // 25000 */
export function generatedCatalog(size: number): Catalog {
  const random = seededRandom(1)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  const items: Item[] = []
  while (items.length < size) {
    const category = pick(categories)
    const material = pick(materials)
    const product = {
      title: `${pick(brands)} ${pick(qualities)} ${category.split('/').at(-1)?.toLowerCase()} ${items.length % 997}`,
      description: `${pick(qualities)} and ${pick(qualities)}, made of ${material.toLowerCase()}, for ${pick(uses)} and ${pick(uses)}; a ${pick(qualities)} gift.`,
      category,
      brand: pick(brands),
      price: Math.round(random() * 30_000) / 100,
      currency: 'USD',
    }
    const attributes = {
      material: [material],
      gender: pick(['Men', 'Women', 'Unisex']),
      waterproof: random() < 0.3,
      features: [pick(qualities), pick(uses)],
    }
    for (const color of colours.slice(0, Math.min(coloursOfOne, size - items.length)))
      items.push({ id: `p${items.length}`, ...product, attributes: { ...attributes, color } })
  }
  return inMemoryCatalog(items)
}
