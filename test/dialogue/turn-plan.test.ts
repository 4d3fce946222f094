import { describe, expect, it } from 'vitest'
import type { DialogueAct, Understanding } from '../../src/contracts/understanding.js'
import type { Wish } from '../../src/contracts/wish.js'
import { planTurn } from '../../src/dialogue/turn-plan.js'
import { emptyInterest } from '../../src/interest/index.js'

const understanding = (acts: DialogueAct[], extra: Partial<Understanding> = {}): Understanding => ({
  language: 'en',
  acts,
  wishes: [],
  replaces: [],
  newSubject: false,
  unexplained: [],
  searchText: '',
  context: {},
  ...extra,
})

const red: Wish = {
  id: 'color:want:red',
  facet: 'color',
  operator: 'is',
  values: ['red'],
  polarity: 'want',
  strength: 1,
  hard: true,
  evidence: 'red',
  turn: 0,
  source: 'lexicon',
}
const nothing = emptyInterest('en')
const wishing = { ...nothing, wishes: [red] }

describe('the plan of a turn', () => {
  it('shows items when a wish is stated', () => {
    expect(planTurn({ text: 'red' }, understanding([{ type: 'wish' }], { wishes: [red] }), wishing).showsItems).toBe(true)
  })

  it('shows items for words that no vocabulary holds', () => {
    expect(planTurn({ text: 'surfboard' }, understanding([], { searchText: 'surfboard' }), nothing).showsItems).toBe(true)
  })

  it.each(['greet', 'thank', 'bye', 'help', 'off-topic', 'show-interest'] as const)('shows none for %s', type => {
    expect(planTurn({ text: 'x' }, understanding([{ type }]), wishing).showsItems).toBe(false)
  })

  it('shows items when a question comes with a wish', () => {
    const both = understanding([{ type: 'greet' }, { type: 'wish' }], { wishes: [red] })
    expect(planTurn({ text: 'hi, something red' }, both, wishing).showsItems).toBe(true)
  })

  it('leaves out what was shown when something else is asked for', () => {
    const plan = planTurn({ text: 'others' }, understanding([{ type: 'more', mode: 'others', targets: [] }]), wishing)
    expect(plan).toMatchObject({ showsItems: true, others: true })
  })

  it('leaves out what was shown before when all of the last list is disliked, not when one of it is', () => {
    const shown = {
      ...wishing,
      shown: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    }
    const disliked = (...targets: string[]) =>
      planTurn({ text: 'boring' }, understanding([{ type: 'react', value: 'dislike', targets }]), shown).others
    expect([disliked('c', 'd'), disliked('c')]).toEqual([true, false])
  })

  it('looks for likes of what was pointed at', () => {
    const plan = planTurn({ text: 'like that' }, understanding([{ type: 'more', mode: 'similar', targets: ['a'] }]), nothing)
    expect(plan).toMatchObject({ showsItems: true, similarTo: ['a'] })
  })

  it('shows a changed list after a reaction, once there is a subject', () => {
    const like = understanding([{ type: 'react', value: 'like', targets: ['a'] }])
    expect(planTurn({ text: 'nice' }, like, wishing).showsItems).toBe(true)
    expect(planTurn({ text: 'nice' }, like, nothing).showsItems).toBe(false)
  })

  it('shows items for a photograph alone', () => {
    expect(planTurn({ text: '', image: 'a.jpg' }, understanding([]), nothing).showsItems).toBe(true)
  })

  it('goes on after forgetting where something is wished in the same breath', () => {
    const both = { ...understanding([{ type: 'wish' }, { type: 'forget' }]), wishes: [red] }
    expect(planTurn({ text: 'forget me and show me red' }, both, wishing).showsItems).toBe(true)
  })

  it.each([{ type: 'shop-service' }, { type: 'unknown-words', words: ['tax'] }] as const)('repeats no list for $type', act => {
    expect(planTurn({ text: 'tax' }, understanding([act]), wishing).showsItems).toBe(false)
  })

  it('shows none after everything was forgotten', () => {
    expect(planTurn({ text: 'forget' }, understanding([{ type: 'forget' }]), nothing).showsItems).toBe(false)
  })
})
