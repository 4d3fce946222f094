import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCharsmap } from '../../../src/models/convert/charsmap.js'
import { lookUp } from './support/read-charsmap.js'

const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter(text => !text.includes('\0') && !/\p{Surrogate}/u.test(text))
const replacement = fc.string({ maxLength: 3 }).filter(text => !text.includes('\0'))
const map = fc.uniqueArray(fc.tuple(character, replacement), { selector: ([from]) => from, minLength: 1, maxLength: 200 })

describe('the normalisation map', () => {
  it('gives every character its replacement, also an empty one', () => {
    const charsmap = buildCharsmap(
      new Map([
        ['Ａ', 'A'],
        ['\u00ad', ''],
        ['ﬁ', 'fi'],
      ]),
    )
    expect(lookUp(charsmap, 'Ａ')).toBe('A')
    expect(lookUp(charsmap, '\u00ad')).toBe('')
    expect(lookUp(charsmap, 'ﬁ')).toBe('fi')
  })

  it('leaves characters alone that it does not map', () => {
    const charsmap = buildCharsmap(new Map([['Ａ', 'A']]))
    expect(lookUp(charsmap, 'Ｂ')).toBeUndefined()
    expect(lookUp(charsmap, 'a')).toBeUndefined()
  })

  it('finds what was put in, whatever it is', () => {
    fc.assert(
      fc.property(map, entries => {
        const charsmap = buildCharsmap(new Map(entries))
        for (const [from, to] of entries) expect(lookUp(charsmap, from)).toBe(to)
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing that was not put in', () => {
    fc.assert(
      fc.property(map, character, (entries, other) => {
        const known = new Map(entries)
        expect(lookUp(buildCharsmap(known), other)).toBe(known.get(other))
      }),
      { numRuns: 60 },
    )
  })

  it('stores equal replacements once', () => {
    const charsmap = buildCharsmap(
      new Map([
        ['Ａ', 'same'],
        ['Ｂ', 'same'],
      ]),
    )
    expect(charsmap.toString('latin1').split('same')).toHaveLength(2)
  })

  it('fills whole blocks, because its reader checks bounds strictly', () => {
    expect(buildCharsmap(new Map([['é', 'e']])).readUInt32LE(0) % 1024).toBe(0)
  })
})
