import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { f1, mean, normalisedGain, qualities, rankingQuality, rankOf, share } from '../../../src/evaluation/metrics/index.js'

describe('measures', () => {
  it('are 0 of nothing', () => {
    expect([share(0, 0), mean([]), f1({ found: 0, wanted: 0, right: 0, returned: 0 }), normalisedGain([], {})]).toEqual([0, 0, 0, 0])
  })

  it('are those of the textbook', () => {
    expect(f1({ found: 1, wanted: 2, right: 1, returned: 1 })).toBeCloseTo(2 / 3)
    expect(normalisedGain(['a', 'b'], { b: 1 })).toBeCloseTo(0.6309, 4)
    expect(normalisedGain(['c', 'a', 'b'], { a: 3, b: 1 })).toBeCloseTo((7 / Math.log2(3) + 1 / 2) / (7 + 1 / Math.log2(3)))
    expect([rankOf(['a', 'b', 'c'], ['c', 'b']), rankOf(['a'], ['z'])]).toEqual([2, Number.POSITIVE_INFINITY])
  })

  it('stay between nothing and all; the best order has all', () => {
    const gains = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 3 }), { minKeys: 1, maxKeys: 12 })
    fc.assert(
      fc.property(gains, own => {
        const best = Object.entries(own)
          .sort(([, left], [, right]) => right - left)
          .map(([id]) => id)
        expect(normalisedGain(best, own)).toBeCloseTo(1)
        const reversed = normalisedGain(best.toReversed(), own)
        expect(reversed).toBeGreaterThan(0)
        expect(reversed).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('the quality of one list', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 })
  const gains = fc.dictionary(fc.constantFrom(...'abcdefghijkl'), fc.integer({ min: 0, max: 3 }), { maxKeys: 12 })
  const places = fc.integer({ min: 1, max: 12 })

  it('is that of the textbook', () => {
    const quality = rankingQuality(['x', 'a', 'y', 'b'], { a: 1, b: 1, c: 1, y: 0 }, 4)
    expect(quality).toMatchObject({ precision: 0.5, recall: 2 / 3, reciprocalRank: 0.5, hit: 1 })
    expect(quality.f1).toBeCloseTo(4 / 7)
  })

  it('lies between 0 and 1, whatever was shown and wanted', () => {
    fc.assert(
      fc.property(ids, gains, places, (ranked, wanted, k) => {
        const quality = rankingQuality(ranked, wanted, k)
        for (const name of qualities) {
          expect(quality[name]).toBeGreaterThanOrEqual(0)
          expect(quality[name]).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect(quality.f1).toBeLessThanOrEqual(Math.max(quality.precision, quality.recall) + 1e-9)
        expect(quality.hit).toBeGreaterThanOrEqual(quality.reciprocalRank)
      }),
    )
  })

  it('finds no less further down the list, and does not look beyond k', () => {
    fc.assert(
      fc.property(ids, gains, places, (ranked, wanted, k) => {
        expect(rankingQuality(ranked, wanted, k + 1).recall).toBeGreaterThanOrEqual(rankingQuality(ranked, wanted, k).recall)
        expect(rankingQuality([...ranked.slice(0, k), 'z'], wanted, Math.min(k, ranked.length || 1))).toEqual(
          rankingQuality([...ranked.slice(0, k), 'y'], wanted, Math.min(k, ranked.length || 1)),
        )
      }),
      { examples: [[['a'], { a: 1 }, 1]] },
    )
  })

  it('gains when a better item changes places with a worse one before it', () => {
    fc.assert(
      fc.property(ids, gains, fc.nat(10), (ranked, wanted, place) => {
        const [left, right] = [ranked[place], ranked[place + 1]]
        if (left === undefined || right === undefined || (wanted[left] ?? 0) >= (wanted[right] ?? 0)) return
        const swapped = ranked.with(place, right).with(place + 1, left)
        expect(normalisedGain(swapped, wanted, 12)).toBeGreaterThan(normalisedGain(ranked, wanted, 12))
      }),
    )
  })

  it('takes ids that are names of an object’s own members as ids', () => {
    expect(normalisedGain(['constructor', '__proto__'], { a: 1 })).toBe(0)
    expect(rankingQuality(['toString'], { a: 1 }, 1).gain).toBe(0)
  })
})
