/** 'Under 50' leaves 50 itself out, by the item and over the whole catalogue. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'
import { meetsWish } from '../../src/retrieval/meets-wish.js'
import { WishVerdicts } from '../../src/retrieval/wish-verdicts.js'
import { catalogOf, held } from '../understanding/shop.js'

const items: readonly Item[] = [49, 50, 51].map(price => ({ id: String(price), title: 'Bag', price, attributes: {} }))
const bound = (operator: Wish['operator'], isStrict: boolean): Wish => ({
  ...held('price', ''),
  operator,
  values: [50],
  hard: true,
  ...(isStrict && { isStrict }),
})
const verdicts = new WishVerdicts(catalogOf(items))

describe('a bound', () => {
  it.each([
    ['at-most', true, [49]],
    ['at-most', false, [49, 50]],
    ['at-least', true, [51]],
    ['at-least', false, [50, 51]],
  ] as const)('%s, strict: %s', (operator, isStrict, wanted) => {
    const wish = bound(operator, isStrict)
    expect(items.filter(item => meetsWish(item, wish) === 'yes').map(({ price }) => price)).toEqual(wanted)
    expect(verdicts.allowed([wish]).map(row => items[row]?.price)).toEqual(wanted)
  })
})
