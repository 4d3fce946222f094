import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropRegion } from '../../../src/models/scene-text/crop-region.js'

const [width, height] = [12, 8]
const picture = { data: Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 53) % 256), width, height }
const whole = { x: (width - 1) / 2, y: (height - 1) / 2, length: width, height, angle: 0 }

describe('a region laid flat', () => {
  it('is the picture where it is all of it', () => {
    expect([...cropRegion(picture, whole, { width, height })]).toEqual([...picture.data])
  })

  it('is upside down where it is read from the other end', () => {
    const turned = cropRegion(picture, { ...whole, angle: Math.PI }, { width, height })
    const pixels = Array.from({ length: width * height }, (_, pixel) => picture.data.slice(pixel * 3, pixel * 3 + 3))
    const expected = pixels.toReversed().flatMap(pixel => [...pixel])
    expect(Math.max(...expected.map((value, at) => Math.abs(value - (turned[at] ?? 0))))).toBeLessThan(1e-3)
  })

  it('stays within the picture’s colours, wherever it lies', () => {
    const plain = { data: new Uint8Array(width * height * 3).fill(90), width, height }
    const place = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(place, place, fc.double({ min: -3, max: 3, noNaN: true }), (x, y, angle) => {
        const flat = cropRegion(plain, { x, y, length: 20, height: 5, angle }, { width: 16, height: 4 })
        expect([...new Set(Array.from(flat, Math.round))]).toEqual([90])
      }),
    )
  })
})
