import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/contracts/item.js'
import { coverage, exposureOf, gini, listDiversity, listNovelty, lorenz } from '../../../src/evaluation/metrics/index.js'

const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 30 })
const tent = (id: string, attributes: Item['attributes']): Item => ({ id, title: id, category: 'Outdoor/Tents', attributes })

describe('exposure', () => {
  it('counts every item of the catalogue, shown or not', () => {
    const exposure = exposureOf([['a', 'b'], ['a']], ['a', 'b', 'c'])
    expect(exposure).toEqual([0, 1, 2])
    expect(coverage(exposure)).toBeCloseTo(2 / 3)
    expect(gini(exposure)).toBeCloseTo(4 / 9)
  })

  it('has a Gini of 0 where all are equal, and nearly 1 where one has it all', () => {
    expect(gini([3, 3, 3])).toBe(0)
    expect(gini([...Array.from({ length: 99 }, () => 0), 7])).toBeCloseTo(0.99)
    expect([gini([]), gini([0, 0]), coverage([])]).toEqual([0, 0, 0])
  })

  it('is judged by shares alone: neither order nor size matters, and taking from the least to give to the most is less equal', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (exposure, times) => {
        const own = gini(exposure)
        expect(own).toBeGreaterThanOrEqual(0)
        expect(own).toBeLessThan(1)
        expect(gini(exposure.toReversed())).toBeCloseTo(own)
        expect(gini(exposure.map(count => count * times))).toBeCloseTo(own)
        const sorted = exposure.toSorted((left, right) => left - right)
        const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
        if (sorted.length < 2 || least === 0) return
        expect(gini([least - 1, ...sorted.slice(1, -1), most + 1])).toBeGreaterThan(own)
      }),
    )
  })

  it('draws a curve that rises from nothing to all, under the diagonal', () => {
    fc.assert(
      fc.property(counts, exposure => {
        const curve = lorenz(exposure, 20)
        expect([curve[0], curve.length]).toEqual([[0, 0], 21])
        if (exposure.some(count => count > 0)) expect(curve.at(-1)).toEqual([1, 1])
        for (const [index, [items, shown]] of curve.entries()) {
          expect(shown).toBeLessThanOrEqual(items + 1e-9)
          expect(shown).toBeGreaterThanOrEqual(curve[index - 1]?.[1] ?? 0)
        }
      }),
    )
  })
})

describe('the variety of a list', () => {
  it('is nothing of copies, all of items that share no fact, and unknown of a single item', () => {
    expect(listDiversity([tent('a', { color: 'red' }), tent('b', { color: 'red' })])).toBe(0)
    expect(listDiversity([tent('a', { color: 'red' }), { id: 'c', title: 'c', category: 'Books', attributes: {} }])).toBe(1)
    expect(listDiversity([tent('a', { color: 'red' }), tent('b', { color: 'blue' })])).toBeCloseTo(0.5)
    expect([listDiversity([tent('a', {})]), listDiversity([])]).toEqual([undefined, undefined])
  })

  it('is measured by another likeness too', () => {
    expect(listDiversity([tent('a', {}), tent('b', {}), tent('c', {})], () => 0.25)).toBeCloseTo(0.75)
  })

  it('is the newer the less its items were met, and an item that nobody met is new but not infinitely', () => {
    const events = new Map([
      ['known', 62],
      ['seldom', 1],
    ])
    const novelty = (id: string) => listNovelty([id], events, 3) ?? 0
    expect([novelty('known') < novelty('seldom'), novelty('seldom') < novelty('never')]).toEqual([true, true])
    expect(novelty('never')).toBeCloseTo(Math.log2(66))
    expect(listNovelty([], events, 3)).toBeUndefined()
  })
})
