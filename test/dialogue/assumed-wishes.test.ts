import { describe, expect, it } from 'vitest'
import type { Wish } from '../../src/contracts/wish.js'
import { assumedWishes } from '../../src/dialogue/assumed-wishes.js'
import { emptyInterest } from '../../src/interest/index.js'

const interest = emptyInterest('en')
const saying = (text: string) => ({ ...interest, queries: [{ turn: 0, text }] })

describe('what is assumed', () => {
  it('is a grown-up, where nobody is named', () => {
    const [wish] = assumedWishes(saying('running shoes'))
    expect(wish).toMatchObject({ facet: 'gender', polarity: 'avoid', hard: false })
  })

  it.each(['shoes for my daughter', 'kids shoes', '儿童跑鞋'])('is nothing for %s', text => {
    expect(assumedWishes(saying(text))).toEqual([])
  })

  it('is nothing beside a photograph, which shows for whom it is', () => {
    expect(assumedWishes(interest, new Uint8Array([1]))).toEqual([])
    expect(assumedWishes({ ...interest, queries: [{ turn: 0, text: 'like this in green', image: 'backpack.jpg' }] })).toEqual([])
  })

  it('is nothing once it was said for whom', () => {
    const wish: Wish = {
      id: 'gender:want:kids',
      facet: 'gender',
      operator: 'is',
      values: ['kids'],
      polarity: 'want',
      strength: 1,
      hard: true,
      evidence: 'kids',
      turn: 0,
      source: 'lexicon',
    }
    expect(assumedWishes({ ...interest, wishes: [wish] })).toEqual([])
  })
})
