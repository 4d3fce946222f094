/** How much likeness counts beside what was understood. */
import { describe, expect, it } from 'vitest'
import { explainedWeights } from '../../src/dialogue/explained-weights.js'
import { emptyInterest } from '../../src/interest/index.js'
import { rankingDefaults } from '../../src/ranking/ranking-defaults.js'
import { held } from '../understanding/shop.js'

const weights = rankingDefaults.weights
const asked = (text: string, ...wishes: ReturnType<typeof held>[]) =>
  explainedWeights({ ...emptyInterest(), queries: [{ turn: 0, text }], wishes }, weights).similarity

describe('likeness', () => {
  it('counts as configured where nothing was understood, or nothing was said', () => {
    expect(asked('something airy', held('category', 'Jackets'))).toBe(weights.similarity)
    expect(explainedWeights(emptyInterest(), weights)).toBe(weights)
  })

  it('counts for a fifth where every word became a wish', () => {
    expect(asked('the blue jackets, please', held('color', 'blue'), held('category', 'Jackets'))).toBeCloseTo(weights.similarity / 5)
  })

  it('counts for less with every word that is understood', () => {
    const steps = [asked('warm blue jacket'), asked('warm blue jacket', held('color', 'blue'))]
    steps.push(asked('warm blue jacket', held('color', 'blue'), held('category', 'jacket')))
    expect(steps).toEqual(steps.toSorted((left, right) => right - left))
    expect(new Set(steps).size).toBe(3)
  })

  it('is not explained by what is avoided', () => {
    expect(asked('blue', { ...held('color', 'blue'), polarity: 'avoid' })).toBe(weights.similarity)
  })

  it('leaves the other parts as they are', () => {
    const { similarity: _, ...others } = explainedWeights(
      { ...emptyInterest(), queries: [{ turn: 0, text: 'blue' }], wishes: [held('color', 'blue')] },
      weights,
    )
    expect(weights).toMatchObject(others)
  })
})
