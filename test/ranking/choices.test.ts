/** What to ask, and what to give up. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { Wish } from '../../src/contracts/wish.js'
import { chooseQuestion, chooseRelaxation, rankingDefaults } from '../../src/ranking/index.js'
import { item, meets, wish } from './items.js'

const shop = Array.from({ length: 24 }, (_, index) =>
  item(String(index), {
    serial: `SN-${index}`,
    material: ['canvas', 'leather', 'suede'][index % 3] ?? '',
    color: index < 22 ? 'black' : 'red',
    waterproof: index % 2 === 0,
    size: [`${index % 8}`, `${(index + 1) % 8}`],
    weight: index,
  }),
)

describe('a question', () => {
  it('is about the facet whose answer narrows most, with real values and counts', () => {
    expect(chooseQuestion({ items: shop, closed: [] })).toEqual({
      facet: 'material',
      options: [
        { value: 'canvas', count: 8 },
        { value: 'leather', count: 8 },
        { value: 'suede', count: 8 },
      ],
      gain: expect.closeTo(Math.log2(3)),
    })
  })

  it('may be a yes or no', () => {
    const question = chooseQuestion({ items: shop, closed: ['material'] })
    expect([question?.facet, question?.gain]).toEqual(['waterproof', expect.closeTo(1)])
  })

  it('is never about what was said, asked or refused, an identifier, sizes, or what tells too little', () => {
    expect(chooseQuestion({ items: shop, closed: ['Material', 'waterproof'] })).toBeUndefined()
  })

  it('is not about a facet that few items have', () => {
    const rare = shop.map((one, index) => item(one.id, index < 4 ? { rare: index % 2 === 0 } : {}))
    expect(chooseQuestion({ items: rare, closed: [] })).toBeUndefined()
  })

  it('has at most four options, and none is asked of nothing', () => {
    const many = shop.map((one, index) => item(one.id, {}, { brand: `Brand ${index % 6}` }))
    expect(chooseQuestion({ items: many, closed: [] })?.options).toHaveLength(rankingDefaults.questionOptions)
    expect(chooseQuestion({ items: [], closed: [] })).toBeUndefined()
  })

  it('keeps to the facets it is given', () => {
    expect(chooseQuestion({ items: shop, facets: ['waterproof'], closed: [] })?.facet).toBe('waterproof')
  })

  it('offers only values that candidates have, with a gain no larger than the candidates allow', () => {
    const anyItems = fc.array(
      fc.record({ a: fc.constantFrom('x', 'y', 'z'), b: fc.boolean(), c: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')) }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyItems, fc.subarray(['a', 'b', 'c']), (records, closed) => {
        const items = records.map((attributes, index) => item(String(index), attributes))
        const question = chooseQuestion({ items, closed, minimumGain: 0 })
        if (question === undefined) return
        expect(closed).not.toContain(question.facet)
        expect(question.gain).toBeLessThanOrEqual(Math.log2(items.length) + 1e-9)
        for (const { value, count } of question.options) {
          const having = items.filter(one => [one.attributes[question.facet]].flat().map(String).includes(value))
          expect(count).toBe(having.length)
          expect(count).toBeGreaterThan(0)
        }
      }),
    )
  })
})

const leather = wish('material', ['leather'], { strength: 0.8 })
const red = wish('color', ['red'], { strength: 0.9 })
const budget = wish('price', [50], { operator: 'at-most', strength: 1 })
const cheap = { ...budget, strength: 0.5 }
const notWool = wish('lining', ['wool'], { polarity: 'avoid', strength: 0.5 })
const shoes = wish('category', ['Shoes'], { strength: 0.3 })

function counting(items: readonly Item[]) {
  return (wishes: readonly Wish[]) => items.filter(one => wishes.every(held => meets(held)({ item: one }) === 'yes')).length
}

describe('giving up wishes', () => {
  const shoe = (id: string, material: string, color: string, price: number, lining = 'none') =>
    item(id, { material, color, lining }, { price, category: 'Shoes' })

  it('gives up nothing when enough items fit', () => {
    const items = [shoe('a', 'leather', 'red', 40)]
    expect(chooseRelaxation({ wishes: [leather, budget], count: counting(items), k: 1 })).toEqual({ relaxed: [], kept: [leather, budget] })
  })

  it('gives up the weakest attribute before price, exclusion and category, however weak those are', () => {
    const items = [shoe('a', 'suede', 'red', 40), shoe('b', 'leather', 'blue', 40), shoe('c', 'leather', 'red', 90)]
    const all = [shoes, budget, notWool, red, leather]
    expect(chooseRelaxation({ wishes: all, count: counting(items), k: 1 })).toEqual({
      relaxed: [leather],
      kept: [shoes, budget, notWool, red],
    })
  })

  it('gives up of two equally weak the one that frees more', () => {
    const items = [shoe('a', 'leather', 'blue', 40), shoe('b', 'suede', 'red', 40), shoe('c', 'canvas', 'red', 40)]
    const equal = [{ ...red, strength: 0.8 }, leather]
    expect(chooseRelaxation({ wishes: equal, count: counting(items), k: 1 }).relaxed).toEqual([leather])
  })

  it('gives up the price before the category', () => {
    const items = [shoe('a', 'leather', 'red', 90)]
    expect(chooseRelaxation({ wishes: [shoes, budget], count: counting(items), k: 1 }).relaxed).toEqual([budget])
  })

  it('gives up "cheap" before an attribute, however many that one frees', () => {
    const items = [shoe('a', 'leather', 'red', 90), shoe('b', 'suede', 'red', 40), shoe('c', 'suede', 'red', 40)]
    expect(chooseRelaxation({ wishes: [shoes, leather, cheap], count: counting(items), k: 1 }).relaxed).toEqual([cheap])
  })

  it('does not give up what turned out to cost nothing', () => {
    const items = [shoe('a', 'leather', 'red', 90)]
    expect(chooseRelaxation({ wishes: [leather, red, budget], count: counting(items), k: 1 })).toEqual({
      relaxed: [budget],
      kept: [leather, red],
    })
  })

  it('never gives up a soft wish, and nothing at all when nothing helps', () => {
    const soft = { ...leather, hard: false }
    expect(chooseRelaxation({ wishes: [soft, shoes], count: () => 0, k: 3 })).toEqual({ relaxed: [], kept: [soft, shoes] })
  })

  it('splits the wishes and never leaves fewer items than before', () => {
    const colours = fc.constantFrom('red', 'blue')
    const anyShoe = fc.tuple(fc.constantFrom('leather', 'suede'), colours, fc.constantFrom(40, 90), fc.constantFrom('none', 'wool'))
    fc.assert(
      fc.property(
        fc.array(anyShoe, { maxLength: 12 }),
        fc.subarray([leather, red, budget, notWool, shoes]),
        fc.nat(5),
        (rows, wishes, k) => {
          const count = counting(rows.map((row, index) => shoe(String(index), ...row)))
          const { relaxed, kept } = chooseRelaxation({ wishes, count, k })
          expect(new Set([...relaxed, ...kept])).toEqual(new Set(wishes))
          expect(count(kept)).toBeGreaterThanOrEqual(Math.min(k, count([])))
        },
      ),
    )
  })
})

describe('a kind of thing', () => {
  it('goes after everything else, though giving it up alone would leave something', () => {
    // No film is in Lafayette, and none says that it is for children; one park is both.
    const held = [
      { ...wish('text', ['Lafayette']), hard: true },
      { ...wish('category', ['Films']), hard: true },
      { ...wish('for_children', ['true']), hard: true },
    ]
    const count = (wishes: readonly Wish[]) => {
      const facets = wishes.map(({ facet }) => facet)
      if (!facets.includes('category')) return 1
      return facets.length === 1 ? 40 : 0
    }
    expect(chooseRelaxation({ wishes: held, count, k: 3 }).kept.map(({ facet }) => facet)).toEqual(['category'])
  })
})
