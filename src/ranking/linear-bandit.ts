/** Learns from reactions what is worth a place, and how sure that is: Thompson sampling with a linear model (Agrawal & Goyal 2013). */
import { choleskyFactor, solveLower, solveUpper } from '../mathematics/cholesky.js'
import { normalNumber } from '../mathematics/normal-number.js'
import { rankingDefaults } from './ranking-defaults.js'

/** What is known of an item in its situation, by name; names that are absent are 0. */
export type ChoiceFeatures = Readonly<Record<string, number>>

export interface BanditOptions {
  /** Names that are told apart, in the order they come up; later ones are left out. */
  readonly capacity?: number
  /** λ: how firmly the weights are held at 0 before anything was seen. */
  readonly prior?: number
  /** v: how far draws stray from what is believed; 0 is greedy. */
  readonly noise?: number
}

/**
 * Weights of features with posterior N(B⁻¹ f, v² B⁻¹), where B = λI + Σ x xᵀ and f = Σ r x.
 *
 * @example
 * const bandit = new LinearBandit()
 * bandit.add({ similarity: 0.8, 'department Shoes': 1 }, 1)
 * bandit.draw(seededRandom(1))({ similarity: 0.7, 'department Shoes': 1 }) // about 0.6, the next draw another
 */
export class LinearBandit {
  readonly #capacity: number
  readonly #noise: number
  readonly #places = new Map<string, number>()
  readonly #precision: Float64Array
  readonly #rewarded: Float64Array

  constructor(options: BanditOptions = {}) {
    this.#capacity = options.capacity ?? rankingDefaults.banditFeatures
    this.#noise = options.noise ?? rankingDefaults.banditNoise
    const prior = options.prior ?? rankingDefaults.banditPrior
    this.#rewarded = new Float64Array(this.#capacity)
    this.#precision = new Float64Array(this.#capacity ** 2)
    for (let place = 0; place < this.#capacity; place++) this.#precision[place * (this.#capacity + 1)] = prior
  }

  /** @param reward in [−1, 1]; the order in which observations come does not matter */
  add(features: ChoiceFeatures, reward: number): void {
    const known = this.#known(features)
    for (const [row, left] of known) {
      this.#rewarded[row] = (this.#rewarded[row] ?? 0) + reward * left
      for (const [column, right] of known) {
        const at = row * this.#capacity + column
        this.#precision[at] = (this.#precision[at] ?? 0) + left * right
      }
    }
  }

  /** What is expected of an item. */
  mean(): (features: ChoiceFeatures) => number {
    const factor = choleskyFactor(this.#precision, this.#capacity)
    return this.#valueOf(this.#means(factor))
  }

  /** What one draw from all that may be true expects of an item: the less is known, the further from the mean. */
  draw(random: () => number): (features: ChoiceFeatures) => number {
    const factor = choleskyFactor(this.#precision, this.#capacity)
    const means = this.#means(factor)
    const normal = Float64Array.from({ length: this.#capacity }, () => normalNumber(random))
    const strayed = solveUpper(factor, normal, this.#capacity)
    return this.#valueOf(means.map((mean, place) => mean + this.#noise * (strayed[place] ?? 0)))
  }

  #means(factor: Float64Array): Float64Array {
    return solveUpper(factor, solveLower(factor, this.#rewarded, this.#capacity), this.#capacity)
  }

  #valueOf(weights: Float64Array): (features: ChoiceFeatures) => number {
    return features => this.#known(features).reduce((sum, [place, value]) => sum + value * (weights[place] ?? 0), 0)
  }

  /** Gives new names their place. */
  #known(features: ChoiceFeatures): readonly (readonly [place: number, value: number])[] {
    const known: [number, number][] = []
    for (const [name, value] of Object.entries(features)) {
      const place = this.#places.get(name) ?? this.#places.size
      if (place >= this.#capacity || !Number.isFinite(value)) continue
      this.#places.set(name, place)
      known.push([place, value])
    }
    return known
  }
}
