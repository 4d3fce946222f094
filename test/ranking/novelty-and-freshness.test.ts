/** What is new: to the person, and among the items. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemTime } from '../../src/catalog/item-time.js'
import { freshness, novelty } from '../../src/ranking/index.js'
import { item } from './items.js'

describe('novelty', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const lists = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), { maxLength: 5 })

  it('lies in [0, 1], falls with popularity and with each time it was shown', () => {
    fc.assert(
      fc.property(share, share, lists, (left, right, shown) => {
        const of = (popularity: number, seen: typeof shown) => novelty(() => popularity, seen)('a') ?? Number.NaN
        expect(of(left, shown) >= 0 && of(left, shown) <= 1).toBe(true)
        if (left < right) expect(of(left, shown)).toBeGreaterThanOrEqual(of(right, shown))
        expect(of(left, [...shown, ['a']])).toBeLessThanOrEqual(of(left, shown))
      }),
    )
  })

  it('does not depend on the order of what was shown', () => {
    const of = novelty(() => 0.5, [['a'], ['b', 'a']])
    const turned = novelty(() => 0.5, [['a', 'b'], ['a']])
    for (const id of ['a', 'b', 'c']) expect(of(id)).toBe(turned(id))
  })

  it('is unknown where nobody chose and nothing was shown, and known as soon as something was', () => {
    expect(novelty(() => undefined, [])('a')).toBeUndefined()
    const seen = novelty(() => undefined, [['a']])
    expect([seen('a'), seen('b')]).toEqual([0.5, 1])
  })
})

describe('freshness', () => {
  const dated = (id: string, released?: string | number) => item(id, released === undefined ? {} : { released })

  it('is the share that is not newer: 1 for the newest, the same for the same date, unknown without one', () => {
    const items = [dated('new', '2024-05-01'), dated('old', '2001-01-01'), dated('also old', '2001-01-01'), dated('undated')]
    const of = freshness(items, itemTime)
    expect(items.map(one => of?.(one))).toEqual([1, 2 / 3, 2 / 3, undefined])
  })

  it('falls out where nothing is dated, or all alike', () => {
    expect(freshness([dated('a'), dated('b')], itemTime)).toBeUndefined()
    expect(freshness([dated('a', 1999), dated('b', 1999), dated('c')], itemTime)).toBeUndefined()
  })

  it('lies in (0, 1], keeps the order of the dates, and does not care for the order of the items or the unit of time', () => {
    const times = fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 1000 }), (all, unit) => {
        const items = all.map(time => item(String(time)))
        const of = freshness(items, one => Number(one.id))
        const scaled = freshness(items.toReversed(), one => Number(one.id) * unit)
        for (const one of items) {
          const value = of?.(one) ?? Number.NaN
          expect(value > 0 && value <= 1).toBe(true)
          expect(scaled?.(one)).toBe(value)
        }
        const inOrder = items.toSorted((left, right) => Number(left.id) - Number(right.id)).map(one => of?.(one) ?? 0)
        expect(inOrder).toEqual([...inOrder].sort((left, right) => left - right))
      }),
    )
  })
})
