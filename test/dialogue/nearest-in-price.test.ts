/** Which come first where no price fits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/contracts/wish.js'
import { nearestInPrice } from '../../src/dialogue/nearest-in-price.js'
import { held } from '../understanding/shop.js'

const entry = (price: number | undefined) => ({
  item: { id: String(price), title: 'Bag', attributes: {}, ...(price !== undefined && { price }) },
})
const bound = (operator: Wish['operator'], ...values: number[]): Wish => ({ ...held('price', ''), operator, values })
const prices = (entries: readonly ReturnType<typeof entry>[], ...relaxed: Wish[]) =>
  nearestInPrice(entries, relaxed).map(({ item }) => ('price' in item ? item.price : undefined))

describe('where a price was given up', () => {
  it('the cheapest come first under a bound, the dearest over one', () => {
    const entries = [entry(96), entry(12), entry(44)]
    expect(prices(entries, bound('at-most', 5))).toEqual([12, 44, 96])
    expect(prices(entries, bound('at-least', 200))).toEqual([96, 44, 12])
  })

  it('the nearest come first around a number and outside a range', () => {
    const entries = [entry(96), entry(12), entry(44)]
    expect(prices(entries, bound('about', 50))).toEqual([44, 12, 96])
    expect(prices(entries, bound('between', 50, 60))).toEqual([44, 96, 12])
  })

  it('what has no price comes last', () => {
    expect(prices([entry(undefined), entry(9)], bound('at-most', 5))).toEqual([9, undefined])
  })

  it('the order stays where something else was given up too, or nothing', () => {
    const entries = [entry(96), entry(12)]
    expect(prices(entries, bound('at-most', 5), held('color', 'Red'))).toEqual([96, 12])
    expect(prices(entries)).toEqual([96, 12])
  })

  it('nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500)), fc.nat(500), (all, most) => {
        expect(prices(all.map(entry), bound('at-most', most)).sort()).toEqual([...all].sort())
      }),
    )
  })
})
