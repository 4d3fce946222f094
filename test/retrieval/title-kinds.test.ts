/** Whether a title names the thing that is wished for, or only what the thing is for. */
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { allowedRows, meetsWish } from '../../src/retrieval/index.js'
import { held } from '../understanding/shop.js'

const meets = (title: string, kind: string, category = 'Home') =>
  meetsWish({ id: 'a', title, category, attributes: {} }, held('title', kind))

describe('a title', () => {
  it.each([
    ['Lark Two-Person Tent in grey', 'Tent'],
    ['Tent', 'Tent'],
    ['Summit Bottle, 750 ml', 'Bottle'],
    ['Dayjog Running Shoes in red', 'Shoes'],
    ['Kettle Classic', 'Kettle'],
  ])('names its thing: "%s"', (title, kind) => {
    expect(meets(title, kind)).toBe('yes')
  })

  it.each([
    ['Grip Aluminium Tent Pegs, Set of Ten', 'Tent'],
    ['Bottle Brushes in blue', 'Bottle'],
    ['Spare Shoe Laces', 'Shoe'],
  ])('names another with it: "%s"', (title, kind) => {
    expect(meets(title, kind)).toBe('no')
  })

  it('of a work says nothing of its kind, and is asked for whole', () => {
    expect(meets('Kettle & Wire', 'Kettle', 'Music/Rock & Folk')).toBe('no')
    expect(meets('The Fog Machine', 'Machine', 'Films/Drama')).toBe('no')
    expect(meets('The Fog Machine', 'The Fog Machine', 'Films/Drama')).toBe('yes')
    expect(meets('the fog machine', 'The Fog Machine', 'Films/Drama')).toBe('yes')
  })

  it('is read past marks and in any writing', () => {
    expect(meets('Swanneck Kettle™ in black', 'kettle')).toBe('yes')
    expect(meets('Plain T-Shirt in white', 'T-shirt')).toBe('yes')
    expect(meets('羊毛夹克', '夹克')).toBe('yes')
    expect(meets('Smuggler Hat', 'Mug')).toBe('no')
  })

  it('is judged over a catalogue as by itself', () => {
    const items = [
      { id: 'kettle', title: 'Kettle', category: 'Home/Kitchen', attributes: {} },
      { id: 'film', title: 'The Kettle', category: 'Films/Drama', attributes: {} },
      { id: 'album', title: 'Kettle & Wire', category: 'Music/Rock & Folk', attributes: {} },
    ]
    expect(allowedRows(inMemoryCatalog(items), [held('title', 'Kettle')])).toEqual([0])
    expect(allowedRows(inMemoryCatalog(items), [held('title', 'The Kettle')])).toEqual([1])
  })
})
