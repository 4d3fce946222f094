import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfFloat } from '../../../src/models/convert/half-float.js'

function numberOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25))
}

describe('half precision', () => {
  it('knows the standard’s examples', () => {
    expect(halfFloat(1)).toBe(0x3c00)
    expect(halfFloat(-2)).toBe(0xc000)
    expect(halfFloat(65504)).toBe(0x7bff)
    expect(halfFloat(2 ** -24)).toBe(0x0001)
    expect(halfFloat(1 / 3)).toBe(0x3555)
    expect(halfFloat(0)).toBe(0)
    expect(halfFloat(-0)).toBe(0x8000)
  })

  it('gives every half back as itself', () => {
    for (let bits = 0; bits < 0x7c00; bits++) expect(halfFloat(numberOf(bits))).toBe(bits)
  })

  it('is never further away than a neighbour', () => {
    fc.assert(
      fc.property(fc.double({ min: -65504, max: 65504, noNaN: true }), value => {
        const bits = halfFloat(value)
        const error = Math.abs(numberOf(bits) - value)
        for (const neighbour of [bits - 1, bits + 1])
          if ((neighbour & 0x7fff) < 0x7c00 && neighbour >= 0) expect(error).toBeLessThanOrEqual(Math.abs(numberOf(neighbour) - value))
      }),
    )
  })

  it('sends ties to the even neighbour', () => {
    expect(halfFloat(1 + 2 ** -11)).toBe(0x3c00)
    expect(halfFloat(1 + 3 * 2 ** -11)).toBe(0x3c02)
  })

  it('refuses what does not fit, and what is no number', () => {
    for (const value of [65520, -1e9, Number.POSITIVE_INFINITY, Number.NaN])
      expect(() => halfFloat(value)).toThrow(expect.objectContaining({ code: 'MODEL_CORRUPT' }))
  })
})
