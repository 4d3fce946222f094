/** Notes of wishes and acts, the keyword baseline and what a scenario's turn is held against. */
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { checkTurn } from '../../src/evaluation/chinese/check-turn.js'
import { keywordReader } from '../../src/evaluation/keyword-reader.js'
import { isNotedAct } from '../../src/evaluation/noted-act.js'
import { parseNotedWish } from '../../src/evaluation/noted-wish.js'

const catalog = inMemoryCatalog([
  { id: 'a', title: 'Red Tent', category: 'Gear/Tents', price: 90, attributes: { color: 'red', gender: 'women' } },
  { id: 'b', title: 'Blue Tent', category: 'Gear/Tents', price: 60, attributes: { color: 'navy blue', gender: 'men' } },
])

describe('a note', () => {
  it.each([
    ['color=red|blue (soft)', [{ facet: 'color', operator: '=', values: ['red', 'blue'], hard: false }]],
    ['material!=leather', [{ facet: 'material', operator: '!=', values: ['leather'] }]],
    [
      'price<=60 (hard) or price~60',
      [
        { facet: 'price', operator: '<=', values: ['60'], hard: true },
        { facet: 'price', operator: '~', values: ['60'] },
      ],
    ],
  ])('%s is read', (note, readings) => {
    expect(parseNotedWish(note)).toEqual(readings)
  })

  it.each(['', 'color', 'color=', '=red', 'color>red', 'color=red or '])('“%s” is refused', note => {
    expect(() => parseNotedWish(note)).toThrow(expect.objectContaining({ code: 'EVALUATION_DATA_INVALID' }))
  })

  it('of an act is that of its kind, details and targets, in any order', () => {
    const like = { type: 'react', value: 'like', targets: ['a', 'b'] } as const
    expect(isNotedAct('react like:b,a', like)).toBe(true)
    expect(isNotedAct('thank or react', like)).toBe(true)
    for (const note of ['react dislike:a,b', 'react like:a', 'react like:a,b,c', 'more', 'thank'])
      expect(isNotedAct(note, like)).toBe(false)
  })
})

describe('the keyword baseline', () => {
  const read = (text: string) => keywordReader(catalog).read(text, { turn: 0, wishes: [], shown: [] })

  it('wishes the values whose very words are said, and hears no denial', () => {
    expect(read('a red one').wishes.map(({ values }) => values)).toEqual([['red']])
    expect(read('not navy blue').wishes).toMatchObject([{ values: ['navy blue'], polarity: 'want' }])
    expect(read('infrared').wishes).toEqual([])
    expect(read('thanks, bye').acts.map(({ type }) => type)).toContain('bye')
  })
})

describe('a turn of a scenario', () => {
  const check = (checked: Parameters<typeof checkTurn>[0], ids: readonly string[], before: readonly string[] = [], text = 'A red tent.') =>
    // Only what is looked at of what was said.
    checkTurn(checked, { said: { ids, text } as Parameters<typeof checkTurn>[1]['said'], before, tongue: 'english', catalog })

  it.each([
    [{ every: ['category=tents'] }, ['a', 'b'], []],
    [{ every: ['color=red'] }, ['a', 'b'], ['b is not color=red']],
    [{ first: ['price>=80'] }, ['a', 'b'], []],
    [{ first: ['price<=80'] }, ['a', 'b'], ['a is not price<=80']],
    [{ some: ['color=blue'] }, ['a', 'b'], []],
    [{ some: ['color=green'] }, ['a', 'b'], ['none is color=green']],
    [{ every: ['color=red'] }, [], ['no list']],
    [{ first: ['gender=men'] }, ['a'], ['a is not gender=men']],
    [{ every: ['color!=green'] }, ['a', 'b'], []],
  ])('%j of %j: %j', (checked, ids, faults) => {
    expect(check(checked, ids)).toEqual(faults)
  })

  it('is held against the list before and against its text', () => {
    expect(check({ cheaper: true }, ['b'], ['a'])).toEqual([])
    expect(check({ dearer: true }, ['b'], ['a'])).toEqual(['not dearer'])
    expect(check({ others: true }, ['a'], ['a'])).toEqual(['shown before'])
    expect(check({ without: 'last' }, ['a'], ['b', 'a'])).toEqual(['a is still there'])
    expect(check({ says: { english: ['red'], chinese: [] } }, ['a'])).toEqual([])
    expect(check({ says: { english: ['blue'], chinese: [] } }, ['a'])).toEqual(['does not say blue'])
    expect(check({ silent: { english: 'tent', chinese: '' } }, ['a'])).toEqual(['says tent'])
  })
})
