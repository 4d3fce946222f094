/** User-based neighbours: what the people chose who liked what one person liked. */
import { bestOf } from '../best-of.js'
import { none } from './chains.js'
import type { ChoiceLog } from './choice-log.js'
import { liking } from './liking.js'

export interface LikeMindedOptions {
  /** So many people, those most alike, have a say. */
  readonly likeMinded: number
  /** Choices that a person is taken to have beside their own: who chose little is not yet alike. */
  readonly likeMindedPrior: number
  readonly peoplePerItem: number
  readonly damping: number
  readonly mild: number
}

export interface NumberedSeed {
  readonly item: number
  /** Positive for liked, negative for disliked. */
  readonly weight: number
}

interface Alike {
  readonly person: number
  readonly likeness: number
}

/** Nothing is precomputed: an event counts at once, and a person who is forgotten has no say any more. */
export class LikeMinded {
  readonly #log: ChoiceLog
  readonly #options: LikeMindedOptions

  constructor(log: ChoiceLog, options: LikeMindedOptions) {
    this.#log = log
    this.#options = options
  }

  /**
   * `u(i) = Σ_v a(v) l(v, i) · r(i)` over the people most alike, where l is their liking in [0, 1], `r(i) = (1 + people(i) / mild)^−damping`, and
   * `a(v) = Σ_s w_s r(s) l(v, s) / √(choices(v) + prior)` over the seeds s (cosine, shrunk).
   *
   * @returns sums by number of item, 0 and more
   */
  sums(seeds: readonly NumberedSeed[]): Float64Array {
    const log = this.#log
    const sums = new Float64Array(log.items.size)
    for (const { person, likeness } of this.#mostAlike(seeds)) {
      for (let choice = log.byPerson.last(person); choice !== none; choice = log.byPerson.before(choice)) {
        const item = log.item(choice)
        sums[item] = (sums[item] ?? 0) + likeness * liking(log.weight(choice)) * this.#rarity(item)
      }
    }
    return sums
  }

  /** In an order that does not depend on how the events came. */
  #mostAlike(seeds: readonly NumberedSeed[]): readonly Alike[] {
    const { likeMinded, likeMindedPrior } = this.#options
    const alike: Alike[] = []
    for (const [person, shared] of this.#shared(seeds)) {
      if (shared > 0) alike.push({ person, likeness: shared / Math.sqrt(this.#log.choices(person) + likeMindedPrior) })
    }
    const name = ({ person }: Alike) => this.#log.people.name(person)
    return bestOf(alike, likeMinded, (left, right) => right.likeness - left.likeness || (name(left) < name(right) ? -1 : 1))
  }

  /** By person, what is shared with the seeds. */
  #shared(seeds: readonly NumberedSeed[]): ReadonlyMap<number, number> {
    const { byItem } = this.#log
    const shared = new Map<number, number>()
    for (const { item, weight } of seeds) {
      const worth = weight * this.#rarity(item)
      let left = this.#options.peoplePerItem
      for (let choice = byItem.last(item); choice !== none && left > 0; choice = byItem.before(choice), left--) {
        const person = this.#log.person(choice)
        shared.set(person, (shared.get(person) ?? 0) + worth * liking(this.#log.weight(choice)))
      }
    }
    return shared
  }

  #rarity(item: number): number {
    const { mild, damping } = this.#options
    return (1 + this.#log.count(item) / mild) ** -damping
  }
}
