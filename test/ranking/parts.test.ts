/** The small parts of a score: what an action says, what a wish is worth, how parts are summed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CatalogEvent } from '../../src/contracts/ports.js'
import { bestOf } from '../../src/ranking/best-of.js'
import { actionWeight, attributeShare, contextFit, type Verdict, weightedSum } from '../../src/ranking/index.js'
import { item, wish } from './items.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })

describe('an action', () => {
  it('says the more, the nearer it comes to a purchase', () => {
    const order: CatalogEvent['action'][] = ['dislike', 'view', 'click', 'cart', 'purchase']
    const weights = order.map(action => actionWeight({ action }))
    expect(weights).toEqual([...weights].sort((left, right) => left - right))
    expect(new Set(weights).size).toBe(weights.length)
    expect(actionWeight({ action: 'like' })).toBe(actionWeight({ action: 'purchase' }))
  })

  it('that is a rating says what its stars say, within bounds', () => {
    expect([5, 2.5, 1, 0].map(value => actionWeight({ action: 'rate', value }))).toEqual([1, 0, expect.closeTo(-0.6), -1])
    expect([100, -7].map(value => actionWeight({ action: 'rate', value }))).toEqual([1, -1])
    expect(actionWeight({ action: 'rate' })).toBe(0)
    expect(actionWeight({ action: 'rate', value: Number.NaN })).toBe(0)
    expect(actionWeight({ action: 'rate', value: Number.POSITIVE_INFINITY })).toBe(0)
  })
})

describe('the share of wishes met', () => {
  const verdict = fc.constantFrom<Verdict>('yes', 'no', 'unknown')
  const verdicts = fc.array(
    fc.tuple(unit, verdict).map(([strength, own]) => ({ wish: wish('color', ['red'], { strength: strength + 0.01 }), verdict: own })),
    { minLength: 1, maxLength: 6 },
  )

  it('is none without wishes', () => {
    expect(attributeShare([])).toBeUndefined()
    expect(attributeShare([{ wish: wish('color', ['red'], { strength: 0 }), verdict: 'yes' }])).toBeUndefined()
  })

  it('weighs a strong wish more', () => {
    const strong = wish('color', ['red'], { strength: 0.9 })
    const weak = wish('material', ['wool'], { strength: 0.1 })
    const share = (first: Verdict, second: Verdict) =>
      attributeShare([
        { wish: strong, verdict: first },
        { wish: weak, verdict: second },
      ])
    expect(share('yes', 'no')).toBeCloseTo(0.9)
    expect(share('no', 'yes')).toBeCloseTo(0.1)
  })

  it('stays in [0, 1], is all when all are met, and unknown lies between met and missed', () => {
    fc.assert(
      fc.property(verdicts, own => {
        const as = (one: Verdict) => attributeShare(own.map(each => ({ ...each, verdict: one }))) ?? -1
        const share = attributeShare(own) ?? -1
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1 + 1e-9)
        expect(as('yes')).toBeCloseTo(1)
        expect(as('no')).toBe(0)
        expect(as('unknown')).toBeGreaterThan(0)
        expect(as('unknown')).toBeLessThan(1)
      }),
    )
  })

  it('never falls when one more wish is met', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(), (own, chosen) => {
        const better = own.map((each, index) => (index === chosen % own.length ? { ...each, verdict: 'yes' as const } : each))
        expect(attributeShare(better) ?? 0).toBeGreaterThanOrEqual((attributeShare(own) ?? 0) - 1e-12)
      }),
    )
  })
})

describe('a weighted sum', () => {
  const parts = fc.record({ a: fc.option(unit, { nil: undefined }), b: fc.option(unit, { nil: undefined }), c: unit })
  const weights = fc.record({ a: unit, b: unit, c: unit.map(value => value + 0.01) })

  it('is the sum of its contributions and stays between the least and the most of its parts', () => {
    fc.assert(
      fc.property(parts, weights, (own, held) => {
        const { score, contributions } = weightedSum(own, held)
        const shares: number[] = Object.values(contributions)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(score)
        const known = Object.values(own).filter(value => value !== undefined)
        expect(score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...known) + 1e-9)
      }),
    )
  })

  it('shares the weight of an absent part among the others, and does not change with the scale of the weights', () => {
    expect(weightedSum({ a: 1, b: 0, c: undefined }, { a: 0.25, b: 0.25, c: 0.5 }).score).toBeCloseTo(0.5)
    fc.assert(
      fc.property(parts, weights, fc.integer({ min: 1, max: 50 }), (own, held, factor) => {
        const larger = { a: held.a * factor, b: held.b * factor, c: held.c * factor }
        expect(weightedSum(own, larger).score).toBeCloseTo(weightedSum(own, held).score)
      }),
    )
  })

  it('of nothing is 0', () => {
    expect(weightedSum({}, { a: 1 })).toEqual({ score: 0, contributions: {} })
    expect(weightedSum({ a: 1 }, { a: 0 })).toEqual({ score: 0, contributions: {} })
  })
})

describe('a situation', () => {
  it.each([
    [{ weather: 'rain' }, { waterproof: true }, 1],
    [{ weather: 'rain' }, { waterproof: false }, 0],
    [{ weather: 'rain' }, { climate: ['Rainy', 'Cool'] }, 1],
    [{ weather: 'rain' }, { climate: ['Hot'] }, 0],
    [{ weather: 'rain' }, { color: 'Blue' }, undefined],
    [{ occasion: 'birthday' }, { use: 'Gift' }, 1],
    [{ season: 'autumn' }, { season: 'Fall' }, 1],
    [{ weather: 'rain', season: 'summer' }, { climate: 'Rainy' }, 0.5],
    [{ weather: 'RAIN' }, { features: ['Waterproof'] }, 1],
    [{ constructor: 'rain' }, { waterproof: true }, 1],
    [{ weather: 'rain' }, { rain: 3 }, undefined],
  ])('%j and a record of %j: %s', (context, attributes, fit) => {
    expect(contextFit(context as Record<string, string>)?.(item('a', attributes as Record<string, string>))).toBe(fit)
  })

  it('that is not told fits nothing and rules nothing out', () => {
    expect(contextFit({})).toBeUndefined()
  })
})

describe('the best few of many', () => {
  it('are those of a sorted list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (values, count) => {
        const compare = (left: number, right: number) => left - right
        expect(bestOf(values, count, compare)).toEqual([...values].sort(compare).slice(0, count))
      }),
    )
  })
})
