/** Likes and dislikes, and what is shown of them. */
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import {
  applyReaction,
  applyUnderstanding,
  dislikedItems,
  emptyInterest,
  forgetAll,
  interestData,
  interestDefaults,
  likedItems,
  recordShown,
  withdrawWish,
} from '../../src/interest/index.js'
import { said, wish } from './wishes.js'

const turn = (interest: Interest, searchText = '') => applyUnderstanding(interest, said({ searchText }))

describe('a reaction', () => {
  it('of liking takes back a dislike, and the other way round', () => {
    const liked = applyReaction(applyReaction(emptyInterest(), { item: 'a', value: 'dislike' }), { item: 'a', value: 'like' })
    expect(interestData(liked)).toMatchObject({ liked: ['a'], disliked: [] })
    expect(interestData(applyReaction(liked, { item: 'a', value: 'dislike' }))).toMatchObject({ liked: [], disliked: ['a'] })
  })

  it('outlives a click on the same item', () => {
    const interest = applyReaction(applyReaction(emptyInterest(), { item: 'a', value: 'like' }), { item: 'a', value: 'click' })
    expect(likedItems(interest)).toEqual([{ id: 'a', weight: 1 }])
  })

  it('weighs a purchase over a cart over a click', () => {
    const values = ['click', 'cart', 'purchase'] as const
    const interest = values.reduce((held, value) => applyReaction(held, { item: value, value }), emptyInterest())
    expect(likedItems(interest).map(item => item.id)).toEqual(['purchase', 'cart', 'click'])
    const weights = likedItems(interest).map(item => item.weight)
    expect(weights).toEqual([...weights].sort((left, right) => right - left))
  })

  it('fades with every turn', () => {
    const once = applyReaction(emptyInterest(), { item: 'a', value: 'dislike' })
    expect(dislikedItems(turn(turn(once)))[0]?.weight).toBeCloseTo(interestDefaults.reactionDecay ** 2)
  })

  it('of an earlier subject counts little', () => {
    const liked = applyReaction(turn(emptyInterest(), 'shoes'), { item: 'shoe', value: 'like' })
    const tents = applyUnderstanding(turn(liked), said({ newSubject: true, searchText: 'tents' }))
    expect(likedItems(tents)[0]?.weight).toBeLessThanOrEqual(interestDefaults.earlierSubject)
  })

  it('is one of a bounded number', () => {
    let interest = emptyInterest()
    for (let item = 0; item < 500; item++) interest = applyReaction(interest, { item: String(item), value: 'click' })
    expect(interest.reactions).toHaveLength(interestDefaults.reactions)
    expect(interest.reactions.at(-1)?.item).toBe('499')
  })
})

describe('the interest as shown', () => {
  const interest = applyUnderstanding(
    emptyInterest('zh'),
    said({
      language: 'zh',
      wishes: [wish('color', ['red']), wish('brand', ['Aim'])],
      searchText: 'red shoes',
      context: { season: 'summer' },
    }),
  )

  it('has the wishes and the context', () => {
    expect(interestData(interest)).toEqual({ wishes: interest.wishes, liked: [], disliked: [], context: { season: 'summer' } })
  })

  it('loses one wish by its id, the others stay', () => {
    const next = withdrawWish(interest, 'color:want:red')
    expect(next.wishes.map(held => held.facet)).toEqual(['brand'])
    expect(next.queries.map(query => query.text)).toEqual(['shoes'])
    expect(withdrawWish(next, 'no such id')).toBe(next)
  })

  it('is empty after forgetting, in the language spoken', () => {
    expect(forgetAll(recordShown(interest, ['a']))).toEqual({ ...emptyInterest('zh'), turn: 1 })
  })

  it('does not record an empty list as shown', () => {
    expect(recordShown(interest, [])).toBe(interest)
  })
})
