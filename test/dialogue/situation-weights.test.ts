/** How much a situation counts beside what else was said. */
import { describe, expect, it } from 'vitest'
import { situationWeights } from '../../src/dialogue/situation-weights.js'
import { emptyInterest } from '../../src/interest/index.js'
import { rankingDefaults } from '../../src/ranking/ranking-defaults.js'
import { held } from '../understanding/shop.js'

const weights = { ...rankingDefaults.weights, context: 0.05 }
const rainy = { ...emptyInterest(), context: { weather: 'rain' } }
const counted = (interest: typeof rainy, own = weights) => situationWeights(interest, own).context

describe('a situation', () => {
  it('counts for more where nothing else, or only a price or whom it is for, was said', () => {
    expect(counted(rainy)).toBeCloseTo(0.4)
    expect(counted({ ...rainy, wishes: [held('price', '50'), held('gender', 'Women')] })).toBeCloseTo(0.4)
  })

  it('counts as configured beside a wish', () => {
    expect(counted({ ...rainy, wishes: [held('category', 'Jackets')] })).toBe(0.05)
  })

  it('changes nothing where none is known, never counts more than all, and stays off where it is off', () => {
    const asked = { ...emptyInterest(), queries: [{ turn: 1, text: 'a tent' }] }
    expect(situationWeights(asked, weights)).toBe(weights)
    expect(counted(rainy, { ...weights, context: 0.9 })).toBe(1)
    expect(counted(rainy, { ...weights, context: 0 })).toBe(0)
  })

  it('gives way to what many chose where nothing at all is known', () => {
    expect(situationWeights(emptyInterest(), weights)).toEqual({ ...weights, popularity: 0.05 })
    expect(situationWeights(emptyInterest(), { ...weights, popularity: 0.2 }).popularity).toBe(0.2)
    const liking = { ...emptyInterest(), reactions: [{ item: 'tent', value: 'like' as const, turn: 1, time: 0 }] }
    expect(situationWeights(liking, weights)).toBe(weights)
  })
})
