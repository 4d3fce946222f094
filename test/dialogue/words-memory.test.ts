import { describe, expect, it } from 'vitest'
import { noWords, rememberWords, saidLately } from '../../src/dialogue/words-memory.js'

const remembered = (...lists: readonly (readonly string[] | undefined)[]) =>
  saidLately(lists.reduce((memory, reasons) => rememberWords(memory, ['One.'], reasons), noWords))

describe('what was said lately', () => {
  it('is what the last three lists were given with', () => {
    expect([...remembered(['said:a'], ['said:b'], ['said:c'], ['said:d'])].sort()).toEqual(['said:b', 'said:c', 'said:d'])
  })

  it('is kept over turns without a list, and over lists that give no reason', () => {
    expect(remembered(['said:a'], undefined, [], [], [], []).has('said:a')).toBe(true)
  })

  it('holds that a wish was given up for the last list alone', () => {
    expect(remembered(['relaxed:color', 'said:a']).has('relaxed:color')).toBe(true)
    expect(remembered(['relaxed:color', 'said:a'], []).has('relaxed:color')).toBe(false)
    expect(remembered(['relaxed:color', 'said:a'], ['said:b']).has('relaxed:color')).toBe(false)
  })
})
