import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactIndex } from '../../src/retrieval/index.js'
import { storeVectors } from '../../src/retrieval/store-vectors.js'

const dimension = 6
const number = fc.float({ min: -2, max: 2, noNaN: true })
const vector = fc.array(number, { minLength: dimension, maxLength: dimension }).map(values => Float32Array.from(values))
const vectors = fc.array(vector, { minLength: 1, maxLength: 20 })

/** The largest difference of a vector's numbers from zero, or from the mean of the list. */
const largest = (values: Float32Array, list: readonly Float32Array[], doLean: boolean) =>
  values.reduce((most, value, index) => {
    const mean = doLean ? list.reduce((sum, other) => sum + (other[index] ?? 0), 0) / list.length : 0
    return Math.max(most, Math.abs(value - mean))
  }, 0)
const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
const length = (values: Float32Array) => values.reduce((sum, value) => sum + Math.abs(value), 0)

/** What adding in 32-bit numbers may be off. */
const rounding = 1e-6

describe.each([false, true])('vectors in bytes, leaning one way: %s', doLean => {
  it('are off by half a step at most, a step being a 127th of the largest difference from the mean', () => {
    fc.assert(
      fc.property(vectors, list => {
        const stored = storeVectors(list, dimension, 'byte', doLean)
        list.forEach((original, row) => {
          const kept = stored.vector(row)
          const bound = largest(original, list, doLean) / 254 + rounding
          original.forEach((value, index) => {
            expect(Math.abs(value - (kept[index] ?? Number.NaN))).toBeLessThanOrEqual(bound)
          })
        })
      }),
    )
  })

  it('give inner products within half a step times the sum of the query’s sizes', () => {
    fc.assert(
      fc.property(vectors, vector, (list, query) => {
        const stored = storeVectors(list, dimension, 'byte', doLean)
        list.forEach((original, row) => {
          const bound = (largest(original, list, doLean) / 254) * length(query) + 10 * rounding
          expect(Math.abs(stored.score(query, row) - product(query, original))).toBeLessThanOrEqual(bound)
        })
      }),
    )
  })

  it('keep zeros as zeros', () => {
    const stored = storeVectors([new Float32Array(dimension)], dimension, 'byte', doLean)
    expect([...stored.vector(0)]).toEqual([0, 0, 0, 0, 0, 0])
    expect(stored.score(Float32Array.of(1, 2, 3, 4, 5, 6), 0)).toBe(0)
  })

  it('take about a quarter of the memory', () => {
    const list = Array.from({ length: 50 }, () => new Float32Array(dimension).fill(1))
    expect(storeVectors(list, dimension, 'float').bytes).toBe(50 * dimension * 4)
    expect(storeVectors(list, dimension, 'byte', doLean).bytes).toBe(50 * (dimension + 4))
  })
})

it('vectors in bytes that lean one way are told apart nearly as floats are', () => {
  const lean = (row: number) => Float32Array.from({ length: dimension }, (_, index) => 1 + 1e-3 * Math.sin(row * 7 + index * 3))
  const list = Array.from({ length: 200 }, (_, row) => lean(row))
  const [stored, query] = [storeVectors(list, dimension, 'byte', true), Float32Array.of(1, -1, 1, -1, 1, -1)]
  list.forEach((original, row) => {
    expect(Math.abs(stored.score(query, row) - product(query, original))).toBeLessThan(5e-5)
  })
})

describe.each([
  ['float', false],
  ['byte', false],
  ['byte', true],
] as const)('vectors as %s, leaning one way: %s', (storage, doLean) => {
  it('are the same in any order of the rows', () => {
    fc.assert(
      fc.property(vectors, vector, (list, query) => {
        const [forward, backward] = [
          storeVectors(list, dimension, storage, doLean),
          storeVectors(list.toReversed(), dimension, storage, doLean),
        ]
        for (const row of list.keys()) {
          const other = list.length - 1 - row
          expect(backward.score(query, other)).toBe(forward.score(query, row))
          expect(backward.vector(other)).toEqual(forward.vector(row))
        }
      }),
    )
  })

  it('score as the inner product with the vector that is kept', () => {
    fc.assert(
      fc.property(vectors, vector, (list, query) => {
        const stored = storeVectors(list, dimension, storage, doLean)
        for (const row of list.keys()) expect(stored.score(query, row)).toBeCloseTo(product(query, stored.vector(row)), 5)
      }),
    )
  })

  it('score many rows at once as they score each, within the error that is told', () => {
    const rows = fc.array(fc.nat(), { maxLength: 30 })
    fc.assert(
      fc.property(vectors, vector, fc.option(rows, { nil: undefined }), (list, query, picked) => {
        const stored = storeVectors(list, dimension, storage, doLean)
        const chosen = picked?.map(row => row % list.length)
        const { values, error } = stored.scores(query, chosen)
        const asked = chosen ?? [...list.keys()]
        expect(values).toHaveLength(asked.length)
        asked.forEach((row, index) => {
          expect(Math.abs((values[index] ?? Number.NaN) - stored.score(query, row))).toBeLessThanOrEqual(error)
        })
        expect(error).toBeLessThan(2e-3)
      }),
    )
  })

  it('have a fingerprint that tells them from others', () => {
    const [one, other] = [Float32Array.of(1, 0, 0, 0, 0, 0), Float32Array.of(2, 0, 0, 0, 0, 0)]
    const digest = (...list: Float32Array[]) => storeVectors(list, dimension, storage, doLean).digest()
    expect(digest(one, other)).toBe(digest(one, other))
    expect(digest(one, other)).not.toBe(digest(other, one))
    expect(digest(one)).not.toBe(digest(other))
  })

  it('are searched as if all scores were sorted', async () => {
    await fc.assert(
      fc.asyncProperty(vectors, vector, fc.integer({ min: 0, max: 25 }), async (list, query, k) => {
        const stored = storeVectors(list, dimension, storage, doLean)
        const sorted = list.map((_, row) => ({ row, score: stored.score(query, row) })).sort((a, b) => b.score - a.score || a.row - b.row)
        expect(await ExactIndex.of(list, dimension, storage, doLean).search(query, k)).toEqual(sorted.slice(0, k))
      }),
    )
  })
})
