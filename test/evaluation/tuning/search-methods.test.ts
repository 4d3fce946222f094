/** Every way of searching, on functions whose best place is known. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bayesSearch, expectedImprovement } from '../../../src/evaluation/tuning/bayes-search.js'
import { fitProcess, GaussianProcess } from '../../../src/evaluation/tuning/gaussian-process.js'
import { geneticSearch } from '../../../src/evaluation/tuning/genetic-search.js'
import { gridSearch } from '../../../src/evaluation/tuning/grid-search.js'
import type { Parameter, Point } from '../../../src/evaluation/tuning/parameter-space.js'
import { randomPoint, type SearchMethod, type Trial } from '../../../src/evaluation/tuning/search-method.js'
import { seededRandom } from '../../../src/ranking/index.js'

const numbers = (count: number): Parameter[] => Array.from({ length: count }, (_, index) => ({ key: `n${index}`, low: 0, high: 1 }))
/** A hill with its top, of height 0, at the centre. */
const hill = (centre: Point) => (point: Point) => -point.reduce((sum, place, index) => sum + (place - (centre[index] ?? 0)) ** 2, 0)
const bySearch: SearchMethod = state => randomPoint(state)

function search(method: SearchMethod, space: readonly Parameter[], worth: (point: Point) => number, trials: number, seed = 1): Trial[] {
  const history: Trial[] = []
  while (history.length < trials) {
    const point = method({ space, history, trials, random: seededRandom(seed, history.length) })
    if (point === undefined) break
    history.push({ point, value: worth(point) })
  }
  return history
}

const bestOf = (trials: readonly Trial[]) => Math.max(...trials.map(({ value }) => value))
const median = (values: readonly number[]) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
const methods = { grid: gridSearch, bayes: bayesSearch, genetic: geneticSearch }

describe.each(Object.entries(methods))('%s', (_, method) => {
  it('stays in the cube, and goes on after a stop as if there had been none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(50), fc.integer({ min: 1, max: 18 }), (dimension, seed, stop) => {
        const worth = hill(Array.from({ length: dimension }, () => 0.3))
        const whole = search(method, numbers(dimension), worth, 20, seed)
        for (const { point } of whole) {
          expect(point).toHaveLength(dimension)
          expect(point.every(place => place >= 0 && place <= 1)).toBe(true)
        }
        const history = whole.slice(0, stop)
        if (stop >= whole.length) return
        const next = method({ space: numbers(dimension), history, trials: 20, random: seededRandom(seed, stop) })
        expect(next).toEqual(whole[stop]?.point)
      }),
      { numRuns: 15 },
    )
  })

  it('comes near the top of a hill', () => {
    for (const centre of [[0.2], [0.7, 0.4]]) {
      expect(bestOf(search(method, numbers(centre.length), hill(centre), 40))).toBeGreaterThan(-0.02)
    }
  })

  it('tries every word', () => {
    const space: Parameter[] = [{ key: 'word', choices: ['a', 'b', 'c'] }]
    const places = search(method, space, ([place = 0]) => -place, 15).map(({ point: [place = 0] }) => Math.min(2, Math.floor(place * 3)))
    expect(new Set(places)).toEqual(new Set([0, 1, 2]))
  })
})

describe('searching', () => {
  const seeds = Array.from({ length: 9 }, (_, seed) => seed + 1)
  const reached = (method: SearchMethod, trials: number) =>
    median(
      seeds.map(seed => {
        const random = seededRandom(seed, 77)
        const centre = [random(), random(), random()]
        return bestOf(search(method, numbers(3), hill(centre), trials, seed))
      }),
    )

  it('by expectation beats chance in a few trials, and evolution does in more', () => {
    expect(reached(bayesSearch, 20)).toBeGreaterThan(reached(bySearch, 20) / 4)
    expect(reached(geneticSearch, 60)).toBeGreaterThan(reached(bySearch, 60) / 2)
  })

  it('by a grid takes every combination once, ends included, and no more', () => {
    const space: Parameter[] = [...numbers(2), { key: 'word', choices: ['a', 'b'] }]
    const points = search(gridSearch, space, () => 0, 1000).map(({ point }) => point)
    const some = search(gridSearch, space, () => 0, 18).map(({ point }) => point)
    expect(some).toHaveLength(18)
    expect(new Set(some.map(String)).size).toBe(18)
    expect(some.map(([first]) => first)).toEqual(expect.arrayContaining([0, 0.5, 1]))
    expect(new Set(points.map(String)).size).toBe(points.length)
    expect(points.length).toBeLessThanOrEqual(1000)
  })
})

describe('a Gaussian process', () => {
  const trials = (worth: (place: number) => number) => [0, 0.2, 0.45, 0.7, 1].map(place => ({ point: [place], value: worth(place) }))

  it('goes through what was measured and is least sure far from it', () => {
    const process = new GaussianProcess(
      trials(place => Math.sin(4 * place)),
      { length: 0.3, noise: 1e-6 },
    )
    for (const { point, value } of trials(place => Math.sin(4 * place))) {
      expect(process.at(point).mean).toBeCloseTo(value, 2)
      expect(process.at(point).deviation).toBeLessThan(0.01)
    }
    expect(process.at([0.85]).deviation).toBeGreaterThan(process.at([0.71]).deviation)
  })

  it('guesses a smooth function between, in the unit and at the level of the values', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true }), (scale, level) => {
        const process = fitProcess(trials(place => level + scale * Math.sin(3 * place)))
        expect((process.at([0.55]).mean - level) / scale).toBeCloseTo(Math.sin(1.65), 1)
      }),
      { numRuns: 20 },
    )
  })

  it('does not mind the order of what was measured, values that are all alike, or a place measured twice', () => {
    const some = trials(place => place ** 2)
    expect(fitProcess(some.toReversed()).at([0.3]).mean).toBeCloseTo(fitProcess(some).at([0.3]).mean)
    expect(fitProcess(trials(() => 3)).at([0.3]).mean).toBeCloseTo(3)
    expect(fitProcess([...some, ...some]).at([0.3]).mean).toBeCloseTo(0.09, 1)
  })

  it('promises more of what is expected to be better or less sure, and never less than nothing', () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true })
    const deviation = fc.double({ min: 0, max: 5, noNaN: true })
    fc.assert(
      fc.property(number, deviation, number, fc.double({ min: 0, max: 2, noNaN: true }), (mean, own, best, more) => {
        const gain = expectedImprovement({ mean, deviation: own }, best)
        expect(gain).toBeGreaterThanOrEqual(0)
        expect(gain).toBeGreaterThanOrEqual(mean - best - 1e-6)
        expect(expectedImprovement({ mean: mean + more, deviation: own }, best)).toBeGreaterThanOrEqual(gain - 1e-6)
        expect(expectedImprovement({ mean, deviation: own + more }, best)).toBeGreaterThanOrEqual(gain - 1e-6)
      }),
    )
  })
})
