/** The coarse histogram of the two colour axes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chromaDimension, chromaHistogram } from '../../../src/models/image/chroma-histogram.js'
import { toOklab } from '../../../src/models/image/oklab.js'

const side = 12
const inner = (left: Float32Array, right: Float32Array) => left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)

/** A square of `outside` with a square of `inside` in its middle, half as wide. */
function picture(inside: readonly number[], outside: readonly number[]): { lab: Float64Array; middle: Uint8Array } {
  const isMiddle = (pixel: number) => [pixel % side, Math.floor(pixel / side)].every(at => at >= side / 4 && at < (3 * side) / 4)
  const middle = Uint8Array.from({ length: side * side }, (_, pixel) => (isMiddle(pixel) ? 1 : 0))
  return { lab: toOklab(Uint8Array.from([...middle].flatMap(is => (is === 1 ? inside : outside)))), middle }
}

const red = [200, 20, 30]
const green = [30, 160, 60]
const none = new Uint8Array(side * side)
const seen = (inside: readonly number[], outside: readonly number[], background: Uint8Array = none) =>
  chromaHistogram(picture(inside, outside).lab, side, side, background)

describe('the histogram of the colour axes', () => {
  const colour = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 })

  test('has length 1 for every picture, whatever is its background', () => {
    const mask = fc.uint8Array({ minLength: side * side, maxLength: side * side, max: 1 })
    fc.assert(
      fc.property(colour, colour, mask, (inside, outside, background) => {
        const histogram = seen(inside, outside, background)
        expect(histogram).toHaveLength(chromaDimension)
        expect(inner(histogram, histogram)).toBeCloseTo(1, 4)
      }),
    )
  })

  test('does not see how light a grey is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), grey => {
        expect(seen([grey, grey, grey], [grey, grey, grey])).toEqual(seen([90, 90, 90], [90, 90, 90]))
      }),
    )
  })

  test('goes by the middle of a scene', () => {
    const scene = seen(red, green)
    expect(inner(scene, seen(red, red))).toBeGreaterThan(0.9)
    expect(inner(scene, seen(green, green))).toBeLessThan(0.45)
  })

  test('counts a product alone, and all of it', () => {
    const { middle } = picture(red, green)
    expect(seen(red, green, middle)).toEqual(seen(green, green))
    const surroundings = middle.map(is => 1 - is)
    expect(seen(red, green, surroundings)).toEqual(seen(red, red))
  })
})
