import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripWords } from '../../src/interest/strip-words.js'
import { wish } from './wishes.js'

describe('Words of wishes that ended', () => {
  it('leave the earlier queries, hyphens and all', () => {
    const ended = [wish('features', ['noise-cancelling'])]
    expect(stripWords([{ turn: 0, text: 'noise-cancelling headphones' }], ended)).toEqual([{ turn: 0, text: 'headphones' }])
  })

  it('may be any text without ending the turn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (word, text) => {
        const [query] = stripWords([{ turn: 0, text }], [wish('features', [word])])
        expect(query === undefined || query.text.length <= text.length).toBe(true)
      }),
    )
  })
})
