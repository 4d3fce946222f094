import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { productLikeness } from '../../src/dialogue/product-likeness.js'

const jacket = (id: string, extra: Partial<Item> = {}): Item => ({
  id,
  title: `Jacket ${id}`,
  description: 'Keeps the rain out.',
  category: 'Clothing/Jackets',
  brand: 'Tarnway',
  attributes: {},
  ...extra,
})

describe('how much two items are the same choice', () => {
  it('is wholly for variants of one product, however different their pictures', () => {
    expect(productLikeness(jacket('red'), jacket('blue'), 0.4)).toBe(1)
  })

  it.each([
    ['another description', { description: 'Keeps the wind out.' }],
    ['another brand', { brand: 'Norrvik' }],
    ['another department', { category: 'Clothing/Tops' }],
  ])('is at most half for %s', (_, extra) => {
    expect(productLikeness(jacket('red'), jacket('x', extra), 1)).toBe(0.5)
  })

  it('is not taken from two empty descriptions', () => {
    const bare = (id: string) => ({ id, title: id, attributes: {} })
    expect(productLikeness(bare('a'), bare('b'), 0.8)).toBeCloseTo(0.4)
  })
})
