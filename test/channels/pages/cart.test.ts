/** The cart as a browser keeps it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/in-memory-catalog.js'
import { itemsIn, readCart, withAdded, withQuantity, writeCart } from '../../../src/channels/pages/shop/cart.js'
import type { Item } from '../../../src/contracts/item.js'

const items: Item[] = Array.from({ length: 60 }, (_, index) => ({
  id: `${'ü'.repeat(index)}${index}`,
  title: `Item ${index}`,
  attributes: {},
}))
const catalog = inMemoryCatalog(items)
const anyItem = fc.constantFrom(...items)
const change = fc.record({ item: anyItem, quantity: fc.option(fc.integer({ min: -5, max: 500 })) })

describe('the cart', () => {
  test('comes back from the cookie as it was, or as its newest lines, and never outgrows a cookie', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), changes => {
        let lines = readCart(undefined, catalog)
        for (const { item, quantity } of changes) lines = quantity === null ? withAdded(lines, item) : withQuantity(lines, item, quantity)
        expect(new Set(lines.map(({ item }) => item.id)).size).toBe(lines.length)
        const written = writeCart(lines)
        expect(encodeURIComponent(written).length).toBeLessThanOrEqual(3800)
        const again = readCart(written, catalog)
        expect(again).toEqual(again.length === 0 ? [] : lines.slice(-again.length))
        expect(again.every(({ quantity }) => quantity >= 1 && quantity <= 99)).toBe(true)
      }),
    )
  })

  test('is empty where the cookie was tampered with, and leaves out what is no longer sold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), value => {
        expect(itemsIn(readCart(value, catalog))).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(readCart('[["0",1],["gone",2]]', catalog)).toEqual([{ item: items[0], quantity: 1 }])
    expect(readCart('[["0",-1]]', catalog)).toEqual([])
  })
})
