/** Whether a title names the thing that is wished for, or only what the thing is for. */
import { describe, expect, it } from 'vitest'
import { meetsWish } from '../../src/retrieval/index.js'
import { held } from '../understanding/shop.js'

const meets = (title: string, kind: string) => meetsWish({ id: 'a', title, attributes: {} }, held('title', kind))

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
})
