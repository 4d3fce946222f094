import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, mean, pairedDifference } from '../../../src/evaluation/metrics/index.js'

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

describe('the bootstrap interval', () => {
  it('holds the mean, and lies within the values', () => {
    fc.assert(
      fc.property(shares, fc.nat(), (values, seed) => {
        const { low, high } = bootstrapInterval(values, { seed, rounds: 50 })
        expect(low).toBeLessThanOrEqual(mean(values) + 1e-9)
        expect(high).toBeGreaterThanOrEqual(mean(values) - 1e-9)
        expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })

  it('is the same again by the same seed, and of no width where all are alike', () => {
    const values = [0.1, 0.9, 0.4, 0.7]
    expect(bootstrapInterval(values, { seed: 4 })).toEqual(bootstrapInterval(values, { seed: 4 }))
    expect(bootstrapInterval([0.5, 0.5, 0.5])).toEqual({ low: 0.5, high: 0.5 })
    expect(bootstrapInterval([])).toEqual({ low: 0, high: 0 })
  })

  it('is the narrower the more was measured, and as wide as the theory says', () => {
    const coin = (count: number) => Array.from({ length: count }, (_, index) => index % 2)
    const width = (count: number) => {
      const { low, high } = bootstrapInterval(coin(count))
      return high - low
    }
    expect(width(400)).toBeLessThan(width(40))
    // 2 · 1.96 · 0.5 / √400
    expect(width(400)).toBeCloseTo(0.098, 1)
  })
})

describe('a paired difference', () => {
  it('of a thing with itself is none, and certainly chance', () => {
    fc.assert(
      fc.property(shares, values => {
        expect(pairedDifference(values, values, { rounds: 50 })).toEqual({ value: 0, low: 0, high: 0, p: 1 })
      }),
    )
  })

  it('turns its sign with the sides, and its chance does not', () => {
    fc.assert(
      fc.property(shares, shares, (left, right) => {
        const count = Math.min(left.length, right.length)
        const [own, other] = [left.slice(0, count), right.slice(0, count)]
        const [there, back] = [pairedDifference(own, other, { rounds: 80 }), pairedDifference(other, own, { rounds: 80 })]
        expect(back.value).toBeCloseTo(-there.value)
        expect(back.p).toBeCloseTo(there.p)
        expect(there.p).toBeGreaterThan(0)
        expect(there.p).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is told from chance where it is in nearly every pair, and not where it is in half of them', () => {
    const [better, same] = [Array.from({ length: 30 }, () => 1), Array.from({ length: 30 }, (_, index) => (index % 10 === 0 ? 1 : 0))]
    expect(pairedDifference(better, same).p).toBeLessThan(0.001)
    expect(pairedDifference([1, 0, 1, 0], [0, 1, 0, 1]).p).toBe(1)
  })

  it('has the exact p-value of few pairs', () => {
    // 3 pairs of the same difference: 2 of the 8 sign patterns are as large.
    expect(pairedDifference([1, 1, 1], [0, 0, 0]).p).toBeCloseTo(0.25, 1)
  })
})
