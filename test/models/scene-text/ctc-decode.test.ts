import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ctcDecode } from '../../../src/models/scene-text/ctc-decode.js'

const characters = ['a', 'b', ' ']

/** One step a symbol: `-` is the blank. */
function stepsOf(symbols: string, probability = 0.9): Float32Array {
  const rest = (1 - probability) / characters.length
  return Float32Array.from([...symbols].flatMap(symbol => ['-', ...characters].map(other => (other === symbol ? probability : rest))))
}

describe('reading a line', () => {
  it.each([
    ['aab', 'ab'],
    ['a-a', 'aa'],
    ['--a--b-', 'ab'],
    ['a -b', 'a b'],
    [' a ', 'a'],
    ['---', ''],
    ['', ''],
  ])('%s is %s', (symbols, text) => {
    expect(ctcDecode(stepsOf(symbols), characters).text).toBe(text)
  })

  it('is as sure as its characters are, whatever the blanks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.nat(5), (probability, blanks) => {
        const probabilities = Float32Array.from([...stepsOf('-'.repeat(blanks)), ...stepsOf('ab', probability)])
        expect(ctcDecode(probabilities, characters).confidence).toBeCloseTo(probability, 4)
      }),
    )
  })

  it('of nothing is not sure at all', () => {
    expect(ctcDecode(stepsOf('--'), characters)).toEqual({ text: '', confidence: 0 })
  })
})
