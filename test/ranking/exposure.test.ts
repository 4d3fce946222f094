/** Shares of the screen: counted, and bounded where anything else fits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundExposure, type ExposureGroups, exposureGroups, ShownPlaces } from '../../src/ranking/index.js'
import { item } from './items.js'

const open = { brand: 1, category: 1, priceBand: 1 }
const brands = fc.constantFrom('A', 'B', 'C').map((brand): ExposureGroups => ({ brand }))
const lists = fc.array(fc.array(brands, { minLength: 1, maxLength: 3 }), { maxLength: 30 })

describe('what an item stands for', () => {
  const items = Array.from({ length: 50 }, (_, index) => item(`i${index}`, {}, { price: index + 1, brand: 'A', category: 'Shoes/Running' }))
  const groupsOf = exposureGroups(items)

  it('is its brand, its department and one of five price bands of about the same size', () => {
    expect(groupsOf(items[0] ?? item('none'))).toEqual({ brand: 'A', category: 'Shoes', priceBand: '1 to 11' })
    const bands = items.map(one => groupsOf(one).priceBand)
    expect(new Set(bands).size).toBe(5)
    for (const band of new Set(bands)) expect(bands.filter(one => one === band)).toHaveLength(10)
  })

  it('is only what its record says', () => {
    expect(groupsOf(item('bare'))).toEqual({})
    expect(exposureGroups([])(item('one', {}, { price: 3 }))).toEqual({ priceBand: '0 and more' })
  })
})

describe('places on screen', () => {
  it('are counted over the latest, as shares that sum to 1', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 20 }), (shown, size) => {
        const places = new ShownPlaces(size)
        for (const list of shown) places.add(list)
        const latest = shown.flat().slice(-size)
        const shares = ['A', 'B', 'C'].map(name => places.share('brand', name))
        expect(shares[0]).toBeCloseTo(latest.length === 0 ? 0 : latest.filter(({ brand }) => brand === 'A').length / latest.length)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(latest.length === 0 ? 0 : 1)
      }),
    )
  })

  it('are open to all where nothing is bounded, and to what has no brand', () => {
    const places = new ShownPlaces(2)
    places.add([{ brand: 'A' }, { brand: 'A' }])
    expect(places.next(open).passed({ brand: 'A' })).toBe(0)
    expect(places.next({ ...open, brand: 0.01 }).passed({})).toBe(0)
    expect(places.next({ ...open, brand: 0.01 }).passed({ brand: 'A', category: 'Shoes' })).toBe(1)
  })
})

describe('a bounded list', () => {
  const candidates = fc.array(brands, { maxLength: 20 })
  const choose = (items: readonly ExposureGroups[], limit: number, places: ShownPlaces, brand: number) =>
    boundExposure(items, { limit, places: places.next({ ...open, brand }), groupsOf: one => one })

  it('is as long as without bounds, in the given order, and holds each item once', () => {
    fc.assert(
      fc.property(
        candidates,
        lists,
        fc.integer({ min: 1, max: 8 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (items, shown, limit, bound) => {
          const places = new ShownPlaces(12)
          for (const list of shown) places.add(list)
          const chosen = choose(items, limit, places, bound)
          expect(chosen).toHaveLength(Math.min(limit, items.length))
          const order = chosen.map(one => items.indexOf(one))
          expect(order).toEqual([...new Set(order)].sort((left, right) => left - right))
        },
      ),
    )
  })

  it('is the first items where nothing is bounded', () => {
    fc.assert(
      fc.property(candidates, fc.nat(8), (items, limit) => {
        expect(choose(items, limit, new ShownPlaces(10), 1)).toEqual(items.slice(0, limit))
      }),
    )
  })

  it('never passes the bound over the window while others fit, list after list', () => {
    const endless = ['A', 'A', 'A', 'A', 'B', 'B', 'C', 'C', 'D', 'D'].map((brand, index) => ({ brand, index }))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 10, max: 40 }),
        fc.double({ min: 0.4, max: 0.9, noNaN: true }),
        (limit, size, bound) => {
          const places = new ShownPlaces(size)
          for (let turn = 0; turn < 60; turn++) {
            places.add(choose(endless, limit, places, bound))
            expect(places.share('brand', 'A') * Math.min(size, (turn + 1) * limit)).toBeLessThanOrEqual(bound * size + 1e-6)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('gives way where nothing else fits', () => {
    const places = new ShownPlaces(10)
    places.add(Array.from({ length: 10 }, () => ({ brand: 'A' })))
    const items = [{ brand: 'A' }, { brand: 'A' }, { brand: 'B' }]
    expect(choose(items, 2, places, 0.2)).toEqual([items[0], items[2]])
    expect(choose(items.slice(0, 2), 2, places, 0.2)).toEqual(items.slice(0, 2))
  })

  it('still holds the bounds that can be held where another cannot', () => {
    const places = new ShownPlaces(10)
    places.add(Array.from({ length: 9 }, () => ({ brand: 'A', category: 'Shoes' })))
    const items = ['A', 'A', 'B', 'C'].map(brand => ({ brand, category: 'Shoes' }))
    const bounds = { ...open, brand: 0.4, category: 0.4 }
    expect(boundExposure(items, { limit: 2, places: places.next(bounds), groupsOf: one => one })).toEqual(items.slice(2))
  })
})
