import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { allowedRows, meetsWish, WishVerdicts } from '../../src/retrieval/index.js'
import { makeItem, makeWish } from './make-item.js'

const hoodie = makeItem({
  id: 'hoodie',
  title: 'Chaz Hoodie',
  description: 'Warm for cold mornings, with side pockets.',
  category: 'Men/Tops/Hoodies & Sweatshirts',
  brand: 'Luma',
  price: 52,
  attributes: { color: 'Black', material: ['Wool', 'Faux Leather'], waterproof: false, weight: '0.8 kg' },
})

describe('meetsWish', () => {
  it.each([
    ['color', 'black', 'yes'],
    ['colour', 'BLACK', 'yes'],
    ['color', 'blue', 'no'],
    ['material', 'wool', 'yes'],
    ['material', 'leather', 'no'],
    ['brand', 'luma', 'yes'],
    ['category', 'men', 'yes'],
    ['category', 'Men/Tops', 'yes'],
    ['category', 'tops/hoodies & sweatshirts', 'yes'],
    ['category', 'Hoodies', 'no'],
    ['category', 'Women/Tops', 'no'],
    ['title', 'chaz', 'yes'],
    ['title', 'cha', 'no'],
    ['waterproof', 'false', 'yes'],
    ['waterproof', 'yes', 'no'],
    ['season', 'winter', 'unknown'],
    ['text', 'warm pocket', 'yes'],
    ['text', 'warm zebra', 'unknown'],
  ])('%s is %s: %s', (facet, value, verdict) => {
    expect(meetsWish(hoodie, makeWish(facet, [value]))).toBe(verdict)
  })

  it('is met by any of several values', () => {
    expect(meetsWish(hoodie, makeWish('material', ['Cotton', 'Wool']))).toBe('yes')
  })

  it.each([
    ['price', 'at-most', [52], 'yes'],
    ['price', 'at-most', [51.99], 'no'],
    ['price', 'at-least', [60], 'no'],
    ['price', 'about', [50], 'yes'],
    ['price', 'about', [30], 'no'],
    ['price', 'between', [60, 40], 'yes'],
    ['weight', 'at-most', [1], 'yes'],
    ['color', 'at-most', [1], 'unknown'],
    ['price', 'at-most', ['cheap'], 'unknown'],
  ] as const)('%s %s %j: %s', (facet, operator, values, verdict) => {
    expect(meetsWish(hoodie, makeWish(facet, values, { operator }))).toBe(verdict)
  })

  it('looks at the picture for the colour where the record states none', () => {
    const plain = makeItem({ id: 'plain' })
    expect(meetsWish(plain, makeWish('color', ['Red']), ['red', 'white'])).toBe('yes')
    expect(meetsWish(plain, makeWish('color', ['Red']), ['blue'])).toBe('no')
    expect(meetsWish(plain, makeWish('color', ['Red']))).toBe('unknown')
    expect(meetsWish(hoodie, makeWish('color', ['Red']), ['red'])).toBe('no')
  })

  it('cannot tell without a value', () => {
    expect(meetsWish(hoodie, makeWish('color', []))).toBe('unknown')
  })
})

describe('allowedRows', () => {
  const catalog = inMemoryCatalog([hoodie, makeItem({ id: 'bare' }), makeItem({ id: 'dear', price: 99, attributes: { color: 'Black' } })])

  it('keeps everything without a wish', () => {
    expect(allowedRows(catalog, [])).toEqual([0, 1, 2])
  })

  it('does not let an unknown fact pass for a wanted one, a price among them', () => {
    expect(allowedRows(catalog, [makeWish('color', ['Black'])])).toEqual([0, 2])
    expect(allowedRows(catalog, [makeWish('price', [60], { operator: 'at-most' })])).toEqual([0])
  })

  it('drops what is known to have an avoided fact and keeps what is unknown', () => {
    expect(allowedRows(catalog, [makeWish('material', ['Wool'], { polarity: 'avoid' })])).toEqual([1, 2])
    expect(allowedRows(catalog, [makeWish('text', ['pockets'], { polarity: 'avoid' })])).toEqual([1, 2])
  })

  it('asks for all wishes at once', () => {
    const wishes = [makeWish('color', ['Black']), makeWish('price', [60], { operator: 'at-least' })]
    expect(allowedRows(catalog, wishes)).toEqual([2])
  })

  it('uses the colours of pictures', () => {
    const verdicts = new WishVerdicts(catalog, row => (row === 1 ? ['red'] : []))
    expect(verdicts.allowed([makeWish('color', ['Red'])])).toEqual([1])
  })
})
