/** What counts as a request, and what a list owes to it. */
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import { asksForSomething } from '../../src/dialogue/asks-for-something.js'
import { emptyInterest } from '../../src/interest/index.js'
import { held } from '../understanding/shop.js'
import { bought, openRecommender, ranking } from './shop.js'

const request = { limit: 3 }
const liking: Interest = { ...emptyInterest(), reactions: [{ item: 'tent', value: 'like', turn: 1 }] }

describe('a person', () => {
  it('who only likes, clicks and buys asks for nothing', () => {
    expect(asksForSomething(emptyInterest(), request)).toBe(false)
    for (const value of ['like', 'dislike', 'click', 'cart', 'purchase'] as const) {
      expect(asksForSomething({ ...emptyInterest(), reactions: [{ item: 'tent', value, turn: 1 }] }, request)).toBe(false)
    }
  })

  it('asks by words, wishes and the situation', () => {
    expect(asksForSomething({ ...liking, queries: [{ turn: 1, text: 'a tent' }] }, request)).toBe(true)
    expect(asksForSomething({ ...liking, wishes: [held('color', 'blue')] }, request)).toBe(true)
    expect(asksForSomething({ ...liking, context: { weather: 'rain' } }, request)).toBe(true)
  })

  it('asks by a photograph, a recording and more of the same', () => {
    expect(asksForSomething(liking, { ...request, image: 'tent.jpg' })).toBe(true)
    expect(asksForSomething(liking, { ...request, audio: 'song.wav' })).toBe(true)
    expect(asksForSomething(liking, { ...request, similarTo: ['tent'] })).toBe(true)
    expect(asksForSomething(liking, { ...request, similarTo: [] })).toBe(false)
  })
})

describe('likeness', async () => {
  const { weights } = ranking
  const recommender = await openRecommender(bought([['parka-black', 'tote-brown']]))
  const liked: Interest = { ...emptyInterest('en'), reactions: [{ item: 'parka-black', value: 'like', turn: 0 }] }

  it.each([
    ['as configured beside a request', { ...liked, queries: [{ turn: 0, text: 'a tote' }] }, weights.similarity],
    ['for half where nothing is asked for', liked, weights.similarity / 2],
  ])('counts %s', async (_, interest, similarity) => {
    const { recommendations } = await recommender.recommend(interest, { limit: 5 })
    const [tote] = recommendations.filter(({ item }) => item.id === 'tote-brown')
    expect(tote?.parts.behaviour).toBeGreaterThan(0)
    const sum = similarity * (tote?.parts.similarity ?? 0) + weights.behaviour * (tote?.parts.behaviour ?? 0)
    expect(tote?.score).toBeCloseTo(sum / (similarity + weights.behaviour), 6)
  })
})
