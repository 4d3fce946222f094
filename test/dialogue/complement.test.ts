/** What still counts when something is sought that goes with an item, and what a button takes back. */
import { describe, expect, it } from 'vitest'
import type { Interest } from '../../src/contracts/interest.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import { complementTargets, complementTo } from '../../src/dialogue/complement.js'
import { withEdit } from '../../src/dialogue/edit-interest.js'
import { catalogOf, held } from '../understanding/shop.js'

const catalog = catalogOf([
  { id: 'tent', title: 'Tent', category: 'Tents', attributes: { use: ['camping'] } },
  { id: 'tent-2', title: 'Other Tent', category: 'Tents', attributes: {} },
  { id: 'stove', title: 'Stove', category: 'Stoves', attributes: { use: 'camping' } },
])
const avoid = (facet: string, value: string) => ({ ...held(facet, value), polarity: 'avoid' as const })
const interest: Interest = {
  turn: 3,
  language: 'en',
  wishes: [
    held('category', 'Tents'),
    held('gender', 'Women'),
    held('color', 'Red'),
    avoid('material', 'Leather'),
    avoid('category', 'Bags'),
  ],
  reactions: [],
  queries: [{ turn: 1, text: 'a red tent' }],
  context: {},
  shown: [['tent-2', 'tent']],
}
const understanding: Understanding = {
  language: 'en',
  acts: [{ type: 'more', mode: 'complement', targets: [] }],
  wishes: [],
  replaces: [],
  newSubject: false,
  unexplained: [],
  searchText: '',
  context: {},
}

describe('what goes with a tent', () => {
  const { interest: asked, exclude } = complementTo(interest, ['tent'], catalog)

  it('is no tent', () => {
    expect(exclude).toEqual(['tent', 'tent-2'])
  })

  it('may be what is made for it, though it lies in the same department', () => {
    const camping = ['Lark Two-Person Tent in green', 'Grip Tent Pegs, Set of Ten', 'Wren Solo Tents', 'Lamp for a Tent'].map(
      (title, index) => ({
        id: `${index}`,
        title,
        category: 'Camping',
        attributes: {},
      }),
    )
    expect(complementTo(interest, ['0'], catalogOf(camping)).exclude).toEqual(['0', '2', '3'])
  })

  it('is for the same person, without what is never wanted, and not of its colour or kind', () => {
    const kept = asked.wishes.filter(({ source }) => source !== 'context')
    expect(kept.map(({ facet }) => facet)).toEqual(['gender', 'material'])
  })

  it('is for the same use, which is searched for but filters nothing', () => {
    const [use] = asked.wishes.filter(({ source }) => source === 'context')
    expect(use).toMatchObject({ facet: 'use', values: ['camping'], hard: false })
    expect(asked.queries).toEqual([{ turn: 3, text: 'camping' }])
  })

  it('of no known use is searched for with no words', () => {
    expect(complementTo(interest, ['tent-2'], catalog).interest.queries).toEqual([])
  })
})

describe('where nothing is pointed at', () => {
  const meant = (reactions: Interest['reactions'], shown: Interest['shown'] = interest.shown) =>
    complementTargets(understanding, { ...interest, reactions, shown }).acts

  it('what stands first is meant', () => {
    expect(meant([])).toEqual([{ type: 'more', mode: 'complement', targets: ['tent-2'] }])
  })

  it('or what was liked last, never what was disliked', () => {
    const reactions = [
      { item: 'stove', value: 'like', turn: 1 },
      { item: 'tent', value: 'dislike', turn: 2 },
    ] as const
    expect(meant(reactions)).toEqual([{ type: 'more', mode: 'complement', targets: ['stove'] }])
  })

  it('nothing is, before any list', () => {
    expect(meant([], [])).toEqual(understanding.acts)
  })

  it('what is pointed at stays', () => {
    const pointed = { ...understanding, acts: [{ type: 'more', mode: 'complement', targets: ['tent'] }] } as const
    expect(complementTargets(pointed, interest).acts).toEqual(pointed.acts)
  })
})

describe('a button', () => {
  it.each([
    [{ do: 'undo' }, [{ type: 'undo' }]],
    [{ do: 'forget-all' }, [{ type: 'forget' }]],
    [{ do: 'forget-wish', wish: held('color', 'Red').id }, [{ type: 'withdraw', facet: 'color', value: 'Red' }]],
    [{ do: 'forget-wish', wish: 'unknown' }, []],
    [{ do: 'forget-item', item: 'tent' }, []],
  ] as const)('%j acts as the words do', (edit, acts) => {
    expect(withEdit(understanding, edit, false, interest).acts).toEqual(acts)
  })

  it('beside words comes before them, and without one the words stand', () => {
    expect(withEdit(understanding, { do: 'undo' }, true, interest).acts).toEqual([{ type: 'undo' }, ...understanding.acts])
    expect(withEdit(understanding, undefined, true, interest)).toBe(understanding)
  })
})
