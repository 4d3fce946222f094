/** What a few measurements say of all the places between them (Rasmussen & Williams 2006, chapter 2). */
import { choleskyFactor, solveLower, solveUpper } from '../../mathematics/cholesky.js'
import type { Point } from './parameter-space.js'
import type { Trial } from './search-method.js'

export interface Prediction {
  readonly mean: number
  readonly deviation: number
}

export interface ProcessOptions {
  /** How far a measurement reaches, in shares of a range. */
  readonly length: number
  /** Variance of the noise, in shares of the variance of the values. */
  readonly noise: number
}

/**
 * A Gaussian process with the kernel `exp(−d² / 2ℓ²)` over values brought to mean 0 and variance 1.
 *
 * @example new GaussianProcess(trials, { length: 0.3, noise: 1e-3 }).at([0.5]) // { mean: 0.81, deviation: 0.004 }
 */
export class GaussianProcess {
  readonly #points: readonly Point[]
  readonly #options: ProcessOptions
  readonly #factor: Float64Array
  /** K⁻¹ y. */
  readonly #weights: Float64Array
  readonly #mean: number
  readonly #scale: number
  /** Logarithm of how likely the values are under these options. */
  readonly evidence: number

  /** @throws CurioError VECTOR_INVALID without noise where a place comes twice */
  constructor(trials: readonly Trial[], options: ProcessOptions) {
    this.#points = trials.map(({ point }) => point)
    this.#options = options
    const values = trials.map(({ value }) => value)
    this.#mean = values.reduce((sum, value) => sum + value, 0) / values.length
    this.#scale = Math.sqrt(values.reduce((sum, value) => sum + (value - this.#mean) ** 2, 0) / values.length) || 1
    const own = Float64Array.from(values, value => (value - this.#mean) / this.#scale)
    const count = trials.length
    const covariance = Float64Array.from({ length: count ** 2 }, (_, at) => {
      const [row, column] = [Math.floor(at / count), at % count]
      return this.#kernel(this.#points[row] ?? [], this.#points[column] ?? []) + (row === column ? options.noise : 0)
    })
    this.#factor = choleskyFactor(covariance, count)
    const half = solveLower(this.#factor, own, count)
    this.#weights = solveUpper(this.#factor, half, count)
    let determinant = 0
    for (let at = 0; at < count; at++) determinant += Math.log(this.#factor[at * (count + 1)] ?? 1)
    this.evidence = -half.reduce((sum, value) => sum + value ** 2, 0) / 2 - determinant
  }

  /** What is expected there, in the unit of the values. */
  at(point: Point): Prediction {
    const near = Float64Array.from(this.#points, own => this.#kernel(own, point))
    const mean = near.reduce((sum, value, index) => sum + value * (this.#weights[index] ?? 0), 0)
    const explained = solveLower(this.#factor, near, near.length).reduce((sum, value) => sum + value ** 2, 0)
    return { mean: this.#mean + this.#scale * mean, deviation: this.#scale * Math.sqrt(Math.max(0, 1 - explained)) }
  }

  #kernel(left: Point, right: Point): number {
    const square = left.reduce((sum, place, index) => sum + (place - (right[index] ?? 0)) ** 2, 0)
    return Math.exp(-square / (2 * this.#options.length ** 2))
  }
}

const lengths = [0.1, 0.2, 0.4, 0.8, 1.6]
const noises = [1e-4, 1e-2, 1e-1]

/** The process under which the values are likeliest. */
export function fitProcess(trials: readonly Trial[]): GaussianProcess {
  const processes = lengths.flatMap(length => noises.map(noise => new GaussianProcess(trials, { length, noise })))
  return processes.reduce((best, next) => (next.evidence > best.evidence ? next : best))
}
