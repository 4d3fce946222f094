/** Predicted ratings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitRatingModel, type Rating, seededRandom } from '../../src/ranking/index.js'

/** Twelve people, six mild and six strict, rate ten films, the odd ones of which they like. */
const ratings: readonly Rating[] = Array.from({ length: 12 }, (_, user) =>
  Array.from({ length: 10 }, (_, film) => ({
    user: `u${user}`,
    item: `f${film}`,
    value: 3 + (user < 6 ? 0.8 : -0.8) + (film % 2 === 0 ? -1 : 1),
  })),
).flat()

function error(model: { predict(user: string, item: string): number }, on: readonly Rating[]): number {
  return Math.sqrt(on.reduce((sum, { user, item, value }) => sum + (model.predict(user, item) - value) ** 2, 0) / on.length)
}

describe('the rating model', () => {
  it('finds the habits of people and items in ratings it has not seen', () => {
    const held = ratings.filter((_, index) => index % 7 === 0)
    const model = fitRatingModel(
      ratings.filter((_, index) => index % 7 !== 0),
      { epochs: 200 },
    )
    expect(error(model, held)).toBeLessThan(0.25)
    expect(model.mean).toBeCloseTo(3, 0)
  })

  it('learns each person’s taste over the items’ features', () => {
    const random = seededRandom(3)
    const features = new Map(Array.from({ length: 40 }, (_, film) => [`f${film}`, [random() * 2 - 1, random() * 2 - 1]]))
    // One loves what the other cannot stand, so that averages tell nothing.
    const all = [...features].flatMap(([item, [first = 0]]) => [
      { user: 'ann', item, value: 3 + first },
      { user: 'bob', item, value: 3 - first },
    ])
    const train = all.filter((_, index) => index < 60)
    const held = all.filter((_, index) => index >= 60)
    const model = fitRatingModel(train, { features: item => features.get(item), epochs: 300, learningRate: 0.02 })
    expect(error(model, held)).toBeLessThan(0.4 * error(fitRatingModel(train, { epochs: 300 }), held))
  })

  it('says the mean of a stranger and a new item', () => {
    const model = fitRatingModel(ratings)
    expect(model.predict('stranger', 'just out')).toBe(model.mean)
    expect(fitRatingModel([]).predict('anyone', 'anything')).toBe(0)
  })

  it('is the sum of its terms, within the range of ratings seen, and repeats with its seed', () => {
    fc.assert(
      fc.property(fc.constantFrom('u0', 'u9', 'new'), fc.constantFrom('f1', 'f2', 'new'), fc.nat(), (user, item, seed) => {
        const model = fitRatingModel(ratings, { seed, epochs: 3 })
        const { mean, user: ofUser, item: ofItem, features } = model.terms(user, item)
        const prediction = model.predict(user, item)
        expect(prediction).toBeCloseTo(Math.min(4.8, Math.max(1.2, mean + ofUser + ofItem + features)))
        expect(fitRatingModel(ratings, { seed, epochs: 3 }).predict(user, item)).toBe(prediction)
      }),
      { numRuns: 20 },
    )
  })

  it('passes over ratings that are no numbers', () => {
    expect(fitRatingModel([...ratings, { user: 'u0', item: 'f0', value: Number.NaN }]).mean).toBe(fitRatingModel(ratings).mean)
  })
})
