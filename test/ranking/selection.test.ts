/** Similarity by name, selection, diversity and exploration. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveThreshold, diversify, explore, seededRandom, softmax, topK, vectorSimilarity } from '../../src/ranking/index.js'

const number = fc.double({ min: -100, max: 100, noNaN: true })
const pair = fc.integer({ min: 1, max: 8 }).chain(length => {
  const vector = fc.array(number, { minLength: length, maxLength: length })
  return fc.tuple(vector, vector)
})
const names = fc.constantFrom('cosine', 'euclidean', 'pearson')

describe('similarity', () => {
  it('is symmetric and bounded', () => {
    fc.assert(
      fc.property(names, pair, (name, [left, right]) => {
        const value = vectorSimilarity(name, left, right)
        expect(value).toBeCloseTo(vectorSimilarity(name, right, left))
        expect(value).toBeGreaterThanOrEqual(name === 'euclidean' ? 0 : -1)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('of a vector with itself is 1, where it has direction and spread', () => {
    expect(['cosine', 'euclidean', 'pearson'].map(name => vectorSimilarity(name as 'cosine', [1, 2, 4], [1, 2, 4]))).toEqual([
      expect.closeTo(1),
      1,
      expect.closeTo(1),
    ])
    expect(vectorSimilarity('cosine', [0, 0], [1, 2])).toBe(0)
    expect(vectorSimilarity('pearson', [3, 3], [1, 2])).toBe(0)
  })

  it('by cosine ignores length, by Pearson the level too, by distance neither', () => {
    expect(vectorSimilarity('cosine', [1, 2], [10, 20])).toBeCloseTo(1)
    expect(vectorSimilarity('pearson', [1, 2, 4], [11, 12, 14])).toBeCloseTo(1)
    expect(vectorSimilarity('euclidean', [0, 0], [3, 4])).toBeCloseTo(1 / 6)
  })

  it('refuses vectors of different length', () => {
    expect(() => vectorSimilarity('cosine', [1], [1, 2])).toThrow(expect.objectContaining({ code: 'VECTOR_INVALID' }))
  })
})

const scored = fc.array(
  share().map(score => ({ score })),
  { maxLength: 30 },
)
function share() {
  return fc.double({ min: 0, max: 1, noNaN: true })
}

describe('selection', () => {
  it('by k takes the best, best first', () => {
    fc.assert(
      fc.property(scored, fc.nat(40), (items, k) => {
        const best = topK(items, k).map(one => one.score)
        expect(best).toEqual([...items.map(one => one.score)].sort((left, right) => right - left).slice(0, k))
      }),
    )
  })

  it('by threshold takes exactly those above', () => {
    fc.assert(
      fc.property(scored, share(), (items, threshold) => {
        const taken = aboveThreshold(items, threshold)
        expect(items.filter(one => !taken.includes(one)).every(one => one.score <= threshold)).toBe(true)
        expect(taken.every(one => one.score > threshold)).toBe(true)
      }),
    )
  })

  it('by softmax gives shares that sum to 1, keep the order, and do not move with a constant', () => {
    const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(scores, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, temperature) => {
        const shares = softmax(values, temperature)
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
        const best = values.indexOf(Math.max(...values))
        expect(shares[best]).toBe(Math.max(...shares))
      }),
    )
    for (const [index, one] of softmax([1, 2, 3]).entries()) expect(one).toBeCloseTo(softmax([1001, 1002, 1003])[index] ?? -1)
  })

  it('refuses a temperature of 0', () => {
    expect(() => softmax([1], 0)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })
})

describe('diversity', () => {
  const list = fc
    .array(fc.record({ score: share(), style: fc.constantFrom('a', 'b', 'c') }), { maxLength: 20 })
    .map(items => topK(items, 20))
  const similarity = (left: { style: string }, right: { style: string }) => (left.style === right.style ? 1 : 0)

  it('keeps the best item first and gives k different items whenever k exist', () => {
    fc.assert(
      fc.property(list, fc.nat(25), share(), (items, limit, lambda) => {
        const chosen = diversify(items, { limit, lambda, similarity })
        expect(chosen).toHaveLength(Math.min(limit, items.length))
        expect(new Set(chosen).size).toBe(chosen.length)
        if (limit > 0) expect(chosen[0]).toBe(items[0])
      }),
    )
  })

  it('is off at λ = 1: variants of one style all stay', () => {
    fc.assert(
      fc.property(list, fc.nat(25), (items, limit) => {
        expect(diversify(items, { limit, lambda: 1, similarity })).toEqual(items.slice(0, limit))
      }),
    )
  })

  it('brings another style forward when scores are close, and not when it is far worse', () => {
    const near = [
      { score: 0.9, style: 'a' },
      { score: 0.89, style: 'a' },
      { score: 0.8, style: 'b' },
    ]
    expect(diversify(near, { limit: 2, similarity }).map(one => one.style)).toEqual(['a', 'b'])
    const far = [...near.slice(0, 2), { score: 0.3, style: 'b' }]
    expect(diversify(far, { limit: 2, similarity }).map(one => one.style)).toEqual(['a', 'a'])
  })
})

describe('exploration', () => {
  const list = [{ score: 3 }, { score: 2 }, { score: 1 }]
  const rest = [{ score: 0.5 }, { score: 0.4 }, { score: 0.3 }]

  it('is off by default', () => {
    expect(explore(list, rest, { random: seededRandom(1) })).toEqual(list)
  })

  it('never touches the first place, repeats with the seed, and draws each item once', () => {
    fc.assert(
      fc.property(fc.nat(), share(), (seed, epsilon) => {
        const drawn = explore(list, rest, { epsilon, random: seededRandom(seed) })
        expect(drawn[0]).toBe(list[0])
        expect(new Set(drawn).size).toBe(list.length)
        expect(explore(list, rest, { epsilon, random: seededRandom(seed) })).toEqual(drawn)
      }),
    )
  })

  it('draws from numbers spread evenly over [0, 1)', () => {
    const random = seededRandom(42)
    const numbers = Array.from({ length: 10_000 }, random)
    expect(numbers.every(value => value >= 0 && value < 1)).toBe(true)
    expect(numbers.reduce((sum, value) => sum + value, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })
})
