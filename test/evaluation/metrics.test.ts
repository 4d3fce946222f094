import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureTable } from '../../src/evaluation/figure-table.js'
import { f1, mean, normalisedGain, rankOf, share } from '../../src/evaluation/metrics.js'

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

describe('the table', () => {
  it('says set, figure, value, baseline and what it is of', () => {
    const lines = figureTable([
      { set: 'sgd', name: 'slot F1', value: 0.88, baseline: 0.5, count: 10 },
      { set: 'redial', name: 'share of the largest class', value: 1, count: 3 },
    ]).split('\n')
    expect(lines[1]).toMatch(/^sgd +slot F1 +0\.880 +0\.500 +10$/)
    expect(lines[2]).toMatch(/^redial +share of the largest class +1\.000 +– +3$/)
  })
})
