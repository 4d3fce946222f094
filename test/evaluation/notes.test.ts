import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Wish } from '../../src/contracts/wish.js'
import { describeWishes } from '../../src/evaluation/describe-wishes.js'
import { concerns, holdsNote } from '../../src/evaluation/holds-note.js'
import { isNotedAct, noteOfAct } from '../../src/evaluation/noted-act.js'
import { parseNotedWish, wishOfNote } from '../../src/evaluation/noted-wish.js'

const wish = (facet: string, operator: Wish['operator'], values: Wish['values'], more: Partial<Wish> = {}): Wish => ({
  ...wishOfNote('color=red'),
  facet,
  operator,
  values,
  ...more,
})

const holds = (note: string, wishes: readonly Wish[], words = '') => parseNotedWish(note).some(noted => holdsNote(noted, wishes, words))

describe('a noted wish', () => {
  test.each([
    ['color=red|blue', wish('color', 'is', ['Blue', 'Red', 'navy'])],
    ['category=Bags/Backpacks', wish('category', 'is', ['Backpacks'])],
    ['category=Shoes', wish('category', 'is', ['Shoes/Running', 'Shoes/Casual'])],
    ['price<=60', wish('price', 'at-most', [60])],
    ['price<=60', wish('price', 'between', [40, 60])],
    ['price>=40', wish('price', 'at-least', [40])],
    ['price~50', wish('price', 'between', [40, 60])],
    ['price=40..60', wish('price', 'between', [40, 60])],
    ['material!=leather', wish('material', 'is', ['leather', 'suede'], { polarity: 'avoid' })],
    ['color=red (soft)', wish('color', 'is', ['red'], { hard: false })],
    ['waterproof=true or features=waterproof', wish('features', 'is', ['waterproof'])],
  ])('%s is held', (note, held) => {
    expect(holds(note, [held])).toBe(true)
  })

  test.each([
    ['color=red|blue', wish('color', 'is', ['red'])],
    ['color=red', wish('color', 'is', ['red'], { polarity: 'avoid' })],
    ['material!=leather', wish('material', 'is', ['leather'])],
    ['category=Music/Jazz', wish('category', 'is', ['Jazz', 'Music'])],
    ['category=Bags/Backpacks', wish('category', 'is', ['Bags'])],
    ['price<=60', wish('price', 'at-least', [60])],
    ['price~50', wish('price', 'at-most', [50])],
    ['color=red (hard)', wish('color', 'is', ['red'], { hard: false })],
  ])('%s is not held by something else', (note, held) => {
    expect(holds(note, [held])).toBe(false)
  })

  it('of a range may be two bounds', () => {
    expect(holds('price=40..60', [wish('price', 'at-least', [40]), wish('price', 'at-most', [60])])).toBe(true)
  })

  it('of a thing is held by a title, a kind or the words searched for', () => {
    expect(holds('thing=kettle|水壶', [wish('title', 'is', ['Kettle'])])).toBe(true)
    expect(holds('thing=kettle|水壶', [], '红色水壶')).toBe(true)
    expect(holds('thing=kettle|水壶', [wish('color', 'is', ['kettle'])])).toBe(false)
  })

  it('holds what it was written from', () => {
    const value = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(value, fc.uniqueArray(value, { minLength: 1, maxLength: 3 }), fc.constantFrom('=', '!='), (facet, values, operator) => {
        const note = `${facet}x${operator}${values.join('|')}`
        expect(holds(note, [wishOfNote(note)])).toBe(true)
        expect(describeWishes([wishOfNote(note)])).toBe(note)
        expect(parseNotedWish(note).every(noted => concerns(noted, wishOfNote(note)))).toBe(true)
      }),
    )
  })

  test.each(['', 'color', 'color>red', 'color='])('is told when it is none: %s', note => {
    expect(() => parseNotedWish(note)).toThrow(/is no wish/)
  })
})

describe('a noted act', () => {
  it('names type, details and targets, as far as they are written', () => {
    const act = { type: 'react', value: 'like', targets: ['a', 'b'] } as const
    expect(noteOfAct(act)).toBe('react like:a,b')
    for (const note of ['react', 'react like', 'react like:b,a', 'undo or react:a,b']) expect(isNotedAct(note, act)).toBe(true)
    for (const note of ['react dislike', 'react like:a', 'why:a,b']) expect(isNotedAct(note, act)).toBe(false)
  })

  it('knows facets, directions and questions', () => {
    expect(isNotedAct('adjust price less', { type: 'adjust', facet: 'price', direction: 'less' })).toBe(true)
    expect(isNotedAct('ask-catalog lowest weight_g', { type: 'ask-catalog', question: 'lowest', facet: 'weight_g' })).toBe(true)
    expect(isNotedAct('ask-item dishwasher safe:a', { type: 'ask-item', property: 'dishwasher safe', targets: ['a'] })).toBe(true)
    expect(isNotedAct('ask-catalog lowest price', { type: 'ask-catalog', question: 'lowest', facet: 'weight_g' })).toBe(false)
  })
})
