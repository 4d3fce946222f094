/** What is learnt from reactions, and how draws stray from it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceFeatures, LinearBandit, seededRandom } from '../../src/ranking/index.js'

const features = fc.record({ a: fc.double({ min: -1, max: 1, noNaN: true }), b: fc.double({ min: -1, max: 1, noNaN: true }) })
const reward = fc.double({ min: -1, max: 1, noNaN: true })
const seen = fc.array(fc.tuple(features, reward), { maxLength: 30 })

function learnt(observations: readonly (readonly [Record<string, number>, number])[], noise = 0.25) {
  const bandit = new LinearBandit({ noise })
  for (const [one, value] of observations) bandit.add(one, value)
  return bandit
}

describe('what is believed', () => {
  it('does not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(seen, features, (observations, one) => {
        expect(learnt(observations.toReversed()).mean()(one)).toBeCloseTo(learnt(observations).mean()(one))
      }),
    )
  })

  it('comes to the hidden weights', () => {
    const random = seededRandom(2)
    const bandit = new LinearBandit()
    for (let round = 0; round < 3000; round++) {
      const one = { a: random(), b: random(), always: 1 }
      bandit.add(one, 0.6 * one.a - 0.3 * one.b + 0.1 + (random() - 0.5) / 5)
    }
    expect(bandit.mean()({ a: 1 })).toBeCloseTo(0.6, 1)
    expect(bandit.mean()({ b: 1 })).toBeCloseTo(-0.3, 1)
    expect(bandit.mean()({ always: 1 })).toBeCloseTo(0.1, 1)
  })

  it('is nothing before anything was seen, and of what is no number', () => {
    expect(new LinearBandit().mean()({ a: 1 })).toBe(0)
    const bandit = learnt([[{ a: Number.NaN, b: 1 }, 1]])
    expect(bandit.mean()({ a: Number.POSITIVE_INFINITY })).toBe(0)
    expect(bandit.mean()({ b: 1 })).toBeCloseTo(0.5)
  })

  it('leaves out names beyond its capacity instead of growing', () => {
    const bandit = new LinearBandit({ capacity: 2 })
    for (const name of ['a', 'b', 'c', '__proto__']) bandit.add({ [name]: 1 }, 1)
    expect(['a', 'b', 'c'].map(name => bandit.mean()({ [name]: 1 }))).toEqual([expect.closeTo(0.5), expect.closeTo(0.5), 0])
  })
})

describe('a draw', () => {
  it('repeats with its seed, and is what is believed where there is no noise', () => {
    fc.assert(
      fc.property(seen, features, fc.nat(), (observations, one, seed) => {
        const bandit = learnt(observations)
        expect(bandit.draw(seededRandom(seed))(one)).toBe(bandit.draw(seededRandom(seed))(one))
        expect(learnt(observations, 0).draw(seededRandom(seed))(one)).toBeCloseTo(bandit.mean()(one))
      }),
    )
  })

  it('strays as far as the posterior says: less the more was seen', () => {
    const spread = (times: number) => {
      const bandit = learnt(Array.from({ length: times }, () => [{ a: 1 }, 0.5] as const))
      const random = seededRandom(3)
      const draws = Array.from({ length: 2000 }, () => bandit.draw(random)({ a: 1 }))
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
      expect(mean).toBeCloseTo(bandit.mean()({ a: 1 }), 1)
      return Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length)
    }
    expect(spread(0)).toBeCloseTo(0.25, 1)
    expect(spread(15) / spread(0)).toBeCloseTo(1 / 4, 1)
  })

  it('finds the better of two by trying both, with less regret than chance', () => {
    const random = seededRandom(11)
    const bandit = new LinearBandit()
    let better = 0
    for (let round = 0; round < 400; round++) {
      const worth = bandit.draw(random)
      const name = worth({ good: 1 }) > worth({ poor: 1 }) ? 'good' : 'poor'
      bandit.add({ [name]: 1 }, random() < (name === 'good' ? 0.6 : 0.3) ? 1 : 0)
      if (name === 'good') better++
    }
    expect(better / 400).toBeGreaterThan(0.8)
  })
})

describe('the features of a choice', () => {
  const parts = { similarity: 0.8, behaviour: 0, attributes: 0.5, popularity: 0.1 }

  it('are the parts, the department, the price band, and the place once it has one', () => {
    expect(choiceFeatures(parts, { category: 'Shoes', priceBand: '10 to 20' })).toEqual({
      ...parts,
      always: 1,
      'department Shoes': 1,
      'price 10 to 20': 1,
    })
    expect(choiceFeatures(parts, {}, 1)).toEqual({ ...parts, always: 1, place: 0.5 })
  })
})
