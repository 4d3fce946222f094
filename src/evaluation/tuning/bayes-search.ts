/** Measures where a Gaussian process expects most to be gained. */
import { normalNumber } from '../../mathematics/normal-number.js'
import { fitProcess, type GaussianProcess, type Prediction } from './gaussian-process.js'
import { type Point, snapped } from './parameter-space.js'
import { randomPoint, type SearchMethod } from './search-method.js'

/** Places that are thought of before one is tried. */
const anywhere = 500
const nearby = 100
/** Standard deviations of the places that lie near the best one. */
const spreads = [0.02, 0.1]

/**
 * Bayesian optimisation by expected improvement (Jones, Schonlau & Welch 1998). The first places are spread by a Halton sequence.
 *
 * @example bayesSearch({ space, history, trials: 40, random })
 */
export const bayesSearch: SearchMethod = state => {
  const { space, history, random } = state
  const first = Math.max(4, 2 * space.length)
  if (history.length < first) return snapped(space, haltonPoint(history.length + 1, space.length))
  const process = fitProcess(history)
  const best = history.reduce((most, trial) => (trial.value > most.value ? trial : most))
  const candidates = [
    ...Array.from({ length: anywhere }, () => randomPoint(state)),
    ...Array.from({ length: nearby }, (_, index) => near(best.point, spreads[index % spreads.length] ?? 0, random)),
  ].map(point => snapped(space, point))
  return mostPromising(process, candidates, best.value)
}

function mostPromising(process: GaussianProcess, candidates: readonly Point[], best: number): Point | undefined {
  const promises = candidates.map(point => ({ point, gain: expectedImprovement(process.at(point), best) }))
  return promises.reduce((most, next) => (next.gain > most.gain ? next : most)).point
}

/**
 * `(μ − best) Φ(z) + σ φ(z)` with `z = (μ − best) / σ`.
 *
 * @example expectedImprovement({ mean: 1, deviation: 0 }, 0.5) // 0.5
 */
export function expectedImprovement({ mean, deviation }: Prediction, best: number): number {
  const gain = mean - best
  if (deviation <= 1e-12) return Math.max(0, gain)
  const z = gain / deviation
  return Math.max(0, gain * normalShare(z) + (deviation * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI))
}

/** The share of the standard normal distribution below z, to seven digits (Abramowitz & Stegun 1964, 26.2.17). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const powers = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (powers * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI)
  return z > 0 ? 1 - tail : tail
}

function near(point: Point, spread: number, random: () => number): Point {
  return point.map(place => Math.min(1, Math.max(0, place + spread * normalNumber(random))))
}

const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]

/** Evenly spread without a pattern (Halton 1960). */
function haltonPoint(index: number, dimension: number): Point {
  return Array.from({ length: dimension }, (_, place) => inverted(index, primes[place % primes.length] ?? 2))
}

/** The digits of a number in some base, mirrored behind the point. */
function inverted(index: number, base: number): number {
  let [value, share, rest] = [0, 1 / base, index]
  while (rest > 0) {
    value += share * (rest % base)
    share /= base
    rest = Math.floor(rest / base)
  }
  return value
}
