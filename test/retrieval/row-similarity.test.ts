/** The configured measures, held against their formulas. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PassageMatrix } from '../../src/retrieval/passage-matrix.js'
import { rowSimilarity, type SimilarityName } from '../../src/retrieval/row-similarity.js'
import { normalise } from '../../src/retrieval/vector-mathematics.js'

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
const less = (values: Float32Array, by: number) => values.map(value => value - by)

const formulas: Record<SimilarityName, (a: Float32Array, b: Float32Array) => number> = {
  cosine: dot,
  euclidean: (a, b) => 1 / (1 + Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))),
  pearson: (a, b) => {
    const [left, right] = [less(a, mean(a)), less(b, mean(b))]
    const norm = Math.sqrt(dot(left, left) * dot(right, right))
    return norm > 1e-6 ? dot(left, right) / norm : 0
  },
}
const names = ['cosine', 'euclidean', 'pearson'] as const
const unit = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 })
  .filter(values => new Set(values).size > 1)
  .map(values => normalise(Float32Array.from(values)))

describe.each(names)('%s', name => {
  it('is what its formula says, symmetric, at most 1, and 1 with itself', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const of = (left: Float32Array, right: Float32Array) =>
          rowSimilarity(new PassageMatrix([[{ vector: right }]], 6), left, name)(0) ?? Number.NaN
        expect(of(a, b)).toBeCloseTo(formulas[name](a, b), 3)
        expect(of(a, b)).toBeCloseTo(of(b, a), 3)
        expect(of(a, b)).toBeLessThanOrEqual(1.00001)
        expect(of(a, a)).toBeCloseTo(1, 2)
      }),
    )
  })

  it('takes an item as near as its nearest passage, and knows nothing of one without', () => {
    fc.assert(
      fc.property(unit, fc.array(unit, { minLength: 1, maxLength: 4 }), (query, passages) => {
        const matrix = new PassageMatrix([[], passages.map(vector => ({ vector }))], 6)
        const near = rowSimilarity(matrix, query, name)
        expect(near(0)).toBeUndefined()
        expect(near(1)).toBeCloseTo(Math.max(...passages.map(vector => formulas[name](query, vector))), 3)
      }),
    )
  })
})

describe('what the measures make of the same vectors', () => {
  it('differs for Pearson alone: a distance of unit vectors has the order of their cosines', () => {
    const [query, level, shape] = [
      [3, 1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2, 1],
      [3, -2, -2, -2, -2, -2],
    ].map(values => normalise(Float32Array.from(values)))
    if (!query || !level || !shape) throw new Error('there are three vectors')
    const matrix = new PassageMatrix([[{ vector: level }], [{ vector: shape }]], 6)
    const first = names.map(name => {
      const near = rowSimilarity(matrix, query, name)
      return (near(0) ?? 0) > (near(1) ?? 0) ? 'level' : 'shape'
    })
    expect(first).toEqual(['level', 'level', 'shape'])
  })

  it('is 0 for Pearson where a vector is the same in all dimensions', () => {
    const flat = normalise(Float32Array.of(1, 1, 1, 1, 1, 1))
    const steep = normalise(Float32Array.of(1, 2, 3, 4, 5, 6))
    expect(rowSimilarity(new PassageMatrix([[{ vector: flat }]], 6), steep, 'pearson')(0)).toBe(0)
    expect(rowSimilarity(new PassageMatrix([[{ vector: steep }]], 6), flat, 'pearson')(0)).toBeCloseTo(0)
  })
})
