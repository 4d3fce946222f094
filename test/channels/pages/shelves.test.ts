/** How a catalogue is laid out in a shop. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/in-memory-catalog.js'
import { categoryTree, stepsOf } from '../../../src/channels/pages/shop/category-tree.js'
import { likeness } from '../../../src/channels/pages/shop/likeness.js'
import { listAddress } from '../../../src/channels/pages/shop/list-address.js'
import { listRequestSchema } from '../../../src/channels/pages/shop/list-request.js'
import { Shelves } from '../../../src/channels/pages/shop/shelves.js'
import type { Item } from '../../../src/contracts/item.js'
import type { Catalog } from '../../../src/contracts/ports.js'

const word = fc.constantFrom('Shoes', 'Bags', 'Tents', 'Running', 'Casual', 'A & B')

const anyItem: fc.Arbitrary<Omit<Item, 'id'>> = fc.record(
  {
    title: fc.string({ minLength: 1 }),
    category: fc.array(word, { minLength: 1, maxLength: 3 }).map(steps => steps.join('/')),
    description: fc.constantFrom('One', 'Two', ''),
    brand: fc.constantFrom('Velora', 'Norrvik'),
    price: fc.double({ min: 0, max: 1000, noNaN: true }),
    attributes: fc.dictionary(
      word,
      fc.oneof(fc.constantFrom('red', 'blue'), fc.array(fc.constantFrom('S', 'M')), fc.integer(), fc.boolean()),
    ),
  },
  { requiredKeys: ['title', 'attributes'] },
)

const anyItems = fc.array(anyItem, { maxLength: 30 }).map(items => items.map((item, index): Item => ({ ...item, id: `i${index}` })))

describe('departments', () => {
  test('count every item that has a category, once', () => {
    fc.assert(
      fc.property(anyItems, items => {
        const tree = categoryTree(items)
        expect(tree.reduce((sum, { count }) => sum + count, 0)).toBe(items.filter(item => stepsOf(item).length > 0).length)
        for (const { path, count, children } of tree) {
          expect(children.reduce((sum, child) => sum + child.count, 0)).toBeLessThanOrEqual(count)
          for (const child of children) expect(child.path).toBe(`${path}/${child.name}`)
        }
      }),
    )
  })

  test('do not mind sloppy paths', () => {
    expect(stepsOf({ category: ' Shoes / /Running/' })).toEqual(['Shoes', 'Running'])
    expect(categoryTree([{ id: 'a', title: 'A', attributes: {}, category: '/' }])).toEqual([])
  })
})

describe('what is alike', () => {
  test('is so both ways, between 0 and 1, and nothing is liker than the thing itself', () => {
    fc.assert(
      fc.property(anyItem, anyItem, (a, b) => {
        const [first, second] = [
          { ...a, id: 'a' },
          { ...b, id: 'b' },
        ]
        const value = likeness(first, second)
        expect(value).toBeCloseTo(likeness(second, first))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(Math.max(likeness(first, first), likeness(second, second)) + 1e-9)
      }),
    )
  })

  test('never shows the thing itself, its versions, or one thing twice', () => {
    fc.assert(
      fc.property(anyItems, fc.nat({ max: 6 }), (items, limit) => {
        const shelves = new Shelves(inMemoryCatalog(items))
        for (const item of items) {
          const similar = shelves.similarTo(item, limit)
          const versions = shelves.versionsOf(item)
          expect(similar.length).toBeLessThanOrEqual(limit)
          expect(new Set([item, ...similar, ...versions]).size).toBe(1 + similar.length + versions.length)
        }
      }),
    )
  })
})

describe('the first page', () => {
  test('takes from each department before it takes a second thing from any', () => {
    fc.assert(
      fc.property(anyItems, fc.nat({ max: 12 }), (items, limit) => {
        const picked = new Shelves(inMemoryCatalog(items)).selection(limit)
        expect(new Set(picked).size).toBe(picked.length)
        expect(picked.length).toBeLessThanOrEqual(limit)
        const departments = new Set(items.map(item => item.category?.split('/')[0])).size
        const first = picked.slice(0, departments).map(item => item.category?.split('/')[0])
        expect(new Set(first).size).toBe(first.length)
      }),
    )
  })

  test('follows the catalogue when it changes', () => {
    const [tent, lamp]: readonly [Item, Item] = [
      { id: 'tent', title: 'Tent', category: 'Outdoor', attributes: {} },
      { id: 'lamp', title: 'Lamp', category: 'Home', attributes: {} },
    ]
    let now: Catalog = inMemoryCatalog([tent])
    const shelves = new Shelves({
      get: id => now.get(id),
      row: id => now.row(id),
      get items() {
        return now.items
      },
    })
    expect(shelves.departments.map(({ name }) => name)).toEqual(['Outdoor'])
    now = inMemoryCatalog([tent, lamp])
    expect(shelves.departments.map(({ name }) => name)).toEqual(['Outdoor', 'Home'])
  })
})

test('the address of a list is read back as it was meant', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 60 })
    .map(value => value.trim())
    .filter(value => value !== '')
  const request = fc.record(
    { category: text, q: text, sort: fc.constantFrom('cheapest' as const, 'dearest' as const), page: fc.integer({ min: 1, max: 99 }) },
    { requiredKeys: ['page'] },
  )
  fc.assert(
    fc.property(request, asked => {
      const { searchParams } = new URL(listAddress(asked), 'http://shop.example')
      expect(listRequestSchema.parse(Object.fromEntries(searchParams))).toEqual(asked)
    }),
  )
})
