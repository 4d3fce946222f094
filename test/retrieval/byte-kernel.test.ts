import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteProducts } from '../../src/retrieval/byte-kernel.js'
import { kthLargest } from '../../src/retrieval/kth-largest.js'

const byte = fc.integer({ min: -127, max: 127 })
const short = fc.integer({ min: -32_767, max: 32_767 })

describe('byteProducts', () => {
  it('multiplies whole numbers exactly, whatever the width and the number of rows', () => {
    const cases = fc.integer({ min: 1, max: 70 }).chain(width =>
      fc.record({
        query: fc.array(short, { minLength: width - 1, maxLength: width - 1 }),
        rows: fc.array(fc.array(byte, { minLength: width, maxLength: width }), { maxLength: 9 }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ query, rows }) => {
        // With the largest number in it the unit is 1.
        const whole = Float32Array.from([32_767, ...query])
        const { products, unit } = byteProducts(whole, Int8Array.from(rows.flat()))
        expect(unit).toBe(1)
        expect([...products]).toEqual(rows.map(row => row.reduce((sum, value, index) => sum + value * (whole[index] ?? 0), 0)))
      }),
    )
  })

  it('goes on from part to part of a long matrix, in any order of the rows', () => {
    const [width, count] = [384, 1500]
    const matrix = Int8Array.from({ length: width * count }, (_, place) => ((place * 7919) % 255) - 127)
    const query = Float32Array.from({ length: width }, (_, place) => Math.sin(place))
    const { products, unit } = byteProducts(query, matrix)
    for (const row of [0, 340, 341, 342, count - 1]) {
      const product = query.reduce((sum, value, place) => sum + value * (matrix[row * width + place] ?? 0), 0)
      expect(Math.abs((products[row] ?? Number.NaN) * unit - product)).toBeLessThan((unit / 2) * 127 * width)
    }
    const rows = Array.from({ length: 900 }, (_, index) => (index * 613) % count)
    expect([...byteProducts(query, matrix, rows).products]).toEqual(rows.map(row => products[row]))
  })

  it('does not overflow on long vectors of large numbers', () => {
    const width = 20_000
    const { products, unit } = byteProducts(new Float32Array(width).fill(3), new Int8Array(width).fill(-127))
    expect(Math.abs((products[0] ?? Number.NaN) * unit + 127 * 3 * width)).toBeLessThan((unit / 2) * 127 * width)
  })

  it('finds nothing in nothing', () => {
    expect(byteProducts(new Float32Array(0), new Int8Array(0)).products).toHaveLength(0)
    expect([...byteProducts(new Float32Array(2), Int8Array.of(1, 2, 3, 4)).products]).toEqual([0, 0])
  })
})

describe('kthLargest', () => {
  it('is what sorting finds', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2))
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (numbers, k) => {
        const sorted = numbers.toSorted((a, b) => b - a)
        expect(kthLargest(Float64Array.from(numbers), k)).toBe((sorted[k - 1] ?? Number.NEGATIVE_INFINITY) + 0)
      }),
    )
  })
})
