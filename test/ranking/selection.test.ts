/** Selection, diversity and draws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveThreshold, bySoftmax, diversify, seededRandom } from '../../src/ranking/index.js'

const scored = fc.array(
  share().map(score => ({ score })),
  { maxLength: 30 },
)
function share() {
  return fc.double({ min: 0, max: 1, noNaN: true })
}

describe('selection', () => {
  it('by threshold takes exactly those above', () => {
    fc.assert(
      fc.property(scored, share(), (items, threshold) => {
        const taken = aboveThreshold(items, threshold)
        expect(items.filter(one => !taken.includes(one)).every(one => one.score <= threshold)).toBe(true)
        expect(taken.every(one => one.score > threshold)).toBe(true)
      }),
    )
  })

  it('by softmax draws each item once, and the same with the same seed', () => {
    fc.assert(
      fc.property(scored, fc.double({ min: 0.001, max: 10, noNaN: true }), fc.nat(), (items, temperature, seed) => {
        const drawn = bySoftmax(items, temperature, seededRandom(seed))
        expect(new Set(drawn.map(one => one.drawn))).toEqual(new Set(items))
        expect(drawn).toHaveLength(items.length)
        expect(bySoftmax(items, temperature, seededRandom(seed))).toEqual(drawn)
        expect(drawn.map(one => one.score)).toEqual(drawn.map(one => one.score).sort((left, right) => right - left))
      }),
    )
  })

  it.each([0.1, 0.5, 2])('by softmax draws each first as often as its share says, at temperature %f', temperature => {
    const items = [{ score: 0.9 }, { score: 0.7 }, { score: 0.2 }]
    const powers = items.map(({ score }) => Math.exp(score / temperature))
    const random = seededRandom(5)
    const draws = 4000
    const firsts = Array.from({ length: draws }, () => bySoftmax(items, temperature, random)[0]?.drawn)
    for (const [index, item] of items.entries()) {
      const share = (powers[index] ?? 0) / powers.reduce((sum, power) => sum + power, 0)
      expect(firsts.filter(first => first === item).length / draws).toBeCloseTo(share, 1)
    }
  })

  it('by softmax is by score where it is cold', () => {
    const items = [{ score: 0.3 }, { score: 0.9 }, { score: 0.6 }]
    expect(bySoftmax(items, 0.001, seededRandom(1)).map(({ drawn }) => drawn.score)).toEqual([0.9, 0.6, 0.3])
  })

  it('refuses a temperature of 0', () => {
    expect(() => bySoftmax([{ score: 1 }], 0, seededRandom(1))).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }))
  })
})

describe('diversity', () => {
  const list = fc
    .array(fc.record({ score: share(), style: fc.constantFrom('a', 'b', 'c') }), { maxLength: 20 })
    .map(items => items.toSorted((left, right) => right.score - left.score))
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

describe('seeded numbers', () => {
  it('are spread evenly over [0, 1)', () => {
    const random = seededRandom(42)
    const numbers = Array.from({ length: 10_000 }, random)
    expect(numbers.every(value => value >= 0 && value < 1)).toBe(true)
    expect(numbers.reduce((sum, value) => sum + value, 0) / numbers.length).toBeCloseTo(0.5, 1)
  })

  it('repeat with their seeds and differ with any of them', () => {
    const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(seeds, fc.nat(3), (all, place) => {
        const first = seededRandom(...all)()
        expect(seededRandom(...all)()).toBe(first)
        const other = all.map((seed, index) => (index === place % all.length ? seed + 1 : seed))
        expect(seededRandom(...other)()).not.toBe(first)
      }),
    )
  })
})
