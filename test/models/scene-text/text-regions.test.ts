import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProbabilityMap, textRegions } from '../../../src/models/scene-text/text-regions.js'

const side = 120

interface Line {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly height: number
  readonly angle: number
}

/** Probability .9 inside the turned rectangles, 0 elsewhere. */
function mapOf(lines: readonly Line[]): ProbabilityMap {
  const data = Float32Array.from({ length: side * side }, (_, pixel) => {
    const isInside = lines.some(({ x, y, length, height, angle }) => {
      const [right, down] = [(pixel % side) - x, Math.floor(pixel / side) - y]
      const along = right * Math.cos(angle) + down * Math.sin(angle)
      const across = down * Math.cos(angle) - right * Math.sin(angle)
      return Math.abs(along) <= length / 2 && Math.abs(across) <= height / 2
    })
    return isInside ? 0.9 : 0
  })
  return { data, width: side, height: side }
}

const line = fc.record({
  x: fc.integer({ min: 50, max: 70 }),
  y: fc.integer({ min: 50, max: 70 }),
  length: fc.integer({ min: 36, max: 60 }),
  height: fc.integer({ min: 8, max: 14 }),
  angle: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
})

describe('regions of writing', () => {
  it('lie where it was, in its direction, somewhat larger than it', () => {
    fc.assert(
      fc.property(line, drawn => {
        const [region, ...others] = textRegions(mapOf([drawn]))
        expect(others).toEqual([])
        expect(Math.hypot((region?.x ?? 0) - drawn.x, (region?.y ?? 0) - drawn.y)).toBeLessThan(2)
        expect(Math.abs(Math.sin((region?.angle ?? 9) - drawn.angle))).toBeLessThan(0.1)
        const growth = (1.6 * drawn.length * drawn.height) / (drawn.length + drawn.height)
        expect(Math.abs((region?.length ?? 0) - drawn.length - growth)).toBeLessThan(5)
        expect(Math.abs((region?.height ?? 0) - drawn.height - growth)).toBeLessThan(5)
      }),
    )
  })

  it('are apart where the writing is, the largest first', () => {
    const small = { x: 30, y: 20, length: 30, height: 8, angle: 0 }
    const large = { x: 60, y: 80, length: 80, height: 20, angle: 0 }
    expect(textRegions(mapOf([small, large])).map(({ y }) => Math.round(y))).toEqual([80, 20])
  })

  it('need some certainty and some size', () => {
    const data = mapOf([{ x: 60, y: 60, length: 40, height: 10, angle: 0 }]).data
    const faint = Float32Array.from(data, value => value * 0.5)
    expect(textRegions({ data: faint, width: side, height: side })).toEqual([])
    expect(textRegions(mapOf([{ x: 60, y: 60, length: 40, height: 1, angle: 0 }]))).toEqual([])
  })

  it('of a map without writing, or without pixels, are none', () => {
    expect(textRegions(mapOf([]))).toEqual([])
    expect(textRegions({ data: [], width: 0, height: 0 })).toEqual([])
  })

  it('do not run from the end of one row into the next', () => {
    const data = new Float32Array(side * side)
    for (let row = 10; row < 20; row++) for (const x of [0, 1, 2, 3, side - 4, side - 3, side - 2, side - 1]) data[row * side + x] = 1
    expect(textRegions({ data, width: side, height: side })).toHaveLength(2)
  })
})
