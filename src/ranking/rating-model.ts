/** Ratings predicted from averages, habits of people and items, and the items' own features. */
import { seededRandom } from './seeded-random.js'

export interface Rating {
  readonly user: string
  readonly item: string
  readonly value: number
}

export interface RatingOptions {
  /** `x_i`: an item's features, all of one length; zeros where absent. Without it the model is the baseline `μ + b_u + b_i`. */
  readonly features?: (item: string) => ArrayLike<number> | undefined
  readonly epochs?: number
  readonly learningRate?: number
  /** Pull of the regularisation towards 0: how much a single rating is distrusted. */
  readonly regularisation?: number
  readonly seed?: number
}

export interface RatingModel {
  /** `μ` */
  readonly mean: number
  /** The expected rating, within the range of those seen. A stranger or a new item has no habit of its own: its terms are 0. */
  predict(user: string, item: string): number
  /** Each term of the sum, for an explanation: they add up to the prediction before it is bounded. */
  terms(user: string, item: string): { readonly mean: number; readonly user: number; readonly item: number; readonly features: number }
}

export const ratingDefaults = { epochs: 20, learningRate: 0.01, regularisation: 0.05, seed: 1 } as const

/**
 * `r_ui = μ + b_u + b_i + Σ_k w_uk x_ki`, fitted by stochastic gradient descent on the squared error with L2 regularisation (Koren, Bell & Volinsky
 * 2009). The same seed gives the same model.
 *
 * @example
 * fitRatingModel([{ user: 'ann', item: 'film-1', value: 4 }]).predict('ann', 'film-2')
 */
export function fitRatingModel(ratings: readonly Rating[], options: RatingOptions = {}): RatingModel {
  const valid = ratings.filter(rating => Number.isFinite(rating.value))
  const settings = { ...ratingDefaults, ...options }
  const parameters = new Parameters(valid, options.features)
  const random = seededRandom(settings.seed)
  const order = valid.map((_, index) => index)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const rating = valid[index]
      if (rating !== undefined) parameters.learn(rating, settings.learningRate, settings.regularisation)
    }
  }
  return {
    mean: parameters.mean,
    predict: (user, item) => parameters.predict(user, item),
    terms: (user, item) => parameters.terms(user, item),
  }
}

class Parameters {
  readonly mean: number
  private readonly users = new Map<string, number>()
  private readonly items = new Map<string, number>()
  private readonly tastes = new Map<string, Float64Array>()
  private readonly least: number
  private readonly most: number
  private readonly features: (item: string) => ArrayLike<number>

  constructor(ratings: readonly Rating[], features: RatingOptions['features']) {
    this.mean = ratings.reduce((sum, rating) => sum + rating.value, 0) / Math.max(1, ratings.length)
    this.least = ratings.reduce((least, { value }) => Math.min(least, value), this.mean)
    this.most = ratings.reduce((most, { value }) => Math.max(most, value), this.mean)
    this.features = item => features?.(item) ?? []
  }

  terms(user: string, item: string): ReturnType<RatingModel['terms']> {
    const known = this.tastes.get(user)
    const traits = this.features(item)
    let sum = 0
    if (known !== undefined) for (let k = 0; k < known.length; k++) sum += (known[k] ?? 0) * (traits[k] ?? 0)
    return { mean: this.mean, user: this.users.get(user) ?? 0, item: this.items.get(item) ?? 0, features: sum }
  }

  predict(user: string, item: string): number {
    const { mean, user: ofUser, item: ofItem, features } = this.terms(user, item)
    return Math.min(this.most, Math.max(this.least, mean + ofUser + ofItem + features))
  }

  learn({ user, item, value }: Rating, rate: number, regularisation: number): void {
    const terms = this.terms(user, item)
    const error = value - (terms.mean + terms.user + terms.item + terms.features)
    this.users.set(user, terms.user + rate * (error - regularisation * terms.user))
    this.items.set(item, terms.item + rate * (error - regularisation * terms.item))
    const traits = this.features(item)
    if (traits.length > 0) this.learnTaste(user, traits, rate, error, regularisation)
  }

  private learnTaste(user: string, traits: ArrayLike<number>, rate: number, error: number, regularisation: number): void {
    const taste = this.tastes.get(user) ?? new Float64Array(traits.length)
    for (let k = 0; k < taste.length; k++) {
      taste[k] = (taste[k] ?? 0) + rate * (error * (traits[k] ?? 0) - regularisation * (taste[k] ?? 0))
    }
    this.tastes.set(user, taste)
  }
}

/** Fisher and Yates, in place. */
function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const held = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = held
  }
}
