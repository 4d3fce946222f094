/** How much likeness counts where nothing was asked for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingDefaults, unaskedWeights, weightedSum } from '../../src/ranking/index.js'

const unit = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.double({ min: 0.01, max: 1, noNaN: true })
const { unaskedLikeness } = rankingDefaults

describe('likeness where nothing was asked for', () => {
  it('is a part of what it was, and nothing else changes', () => {
    expect(unaskedWeights(rankingDefaults.weights)).toEqual({
      ...rankingDefaults.weights,
      similarity: rankingDefaults.weights.similarity * unaskedLikeness,
    })
    expect(unaskedLikeness).toBeGreaterThan(0)
    expect(unaskedLikeness).toBeLessThan(1)
  })

  it('never counts for more beside behaviour, and brings the score towards it', () => {
    fc.assert(
      fc.property(unit, unit, weight, weight, (likeness, chosen, similarity, behaviour) => {
        const parts = { similarity: likeness, behaviour: chosen }
        const [asked, unasked] = [{ similarity, behaviour }, unaskedWeights({ similarity, behaviour })].map(own => weightedSum(parts, own))
        expect(unasked?.contributions.similarity).toBeLessThanOrEqual((asked?.contributions.similarity ?? 0) + 1e-12)
        expect(Math.abs((unasked?.score ?? 0) - chosen)).toBeLessThanOrEqual(Math.abs((asked?.score ?? 0) - chosen) + 1e-12)
      }),
    )
  })

  it('leaves the score as it is where there is no behaviour', () => {
    fc.assert(
      fc.property(unit, weight, weight, (likeness, similarity, behaviour) => {
        const score = weightedSum({ similarity: likeness, behaviour: undefined }, unaskedWeights({ similarity, behaviour })).score
        expect(score).toBeCloseTo(likeness, 12)
      }),
    )
  })

  it('can be turned by behaviour that would not turn it beside a request, and never the other way', () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, (nearer, farther, less, more) => {
        fc.pre(nearer > farther && more > less)
        const { similarity, behaviour } = rankingDefaults.weights
        const lead = (weights: { similarity: number; behaviour: number }) =>
          weightedSum({ similarity: farther, behaviour: more }, weights).score -
          weightedSum({ similarity: nearer, behaviour: less }, weights).score
        fc.pre(lead({ similarity, behaviour }) > 0)
        expect(lead(unaskedWeights({ similarity, behaviour }))).toBeGreaterThan(0)
      }),
    )
  })
})
