/** One person's affinity to every item, by what others chose near the items that the person liked, and by what the people most alike chose. */
import type { CompanionRows, Companions } from './companions.js'
import type { LikeMinded } from './like-minded.js'

export interface Seed {
  readonly id: string
  /** Positive for liked, negative for disliked. */
  readonly weight: number
}

export interface AffinityOptions {
  readonly rows: CompanionRows
  readonly likeMinded: LikeMinded
  /** Items that have a number. */
  readonly items: number
  /** The number of an item that has events. */
  readonly number: (id: string) => number | undefined
  readonly fewestPeople: number
}

interface KnownSeed extends Seed {
  readonly item: number
  readonly row: Companions
}

export class SeedAffinity {
  readonly #seeds: readonly KnownSeed[]
  readonly #fewestPeople: number
  /** In [0, 1): the share of the seeds that is believed. */
  readonly #confidence: number
  /** By number of item, as in both of these: the best but the seeds has the confidence. */
  readonly #companions: Float64Array
  readonly #ofLikeMinded: () => Float64Array
  #likeMinded: Float64Array | undefined

  constructor(seeds: readonly Seed[], options: AffinityOptions) {
    this.#fewestPeople = options.fewestPeople
    this.#seeds = seeds.flatMap(({ id, weight }) => {
      const item = options.number(id)
      return item === undefined ? [] : [{ id, item, weight, row: options.rows.of(item) }]
    })
    this.#confidence = this.#believed()
    this.#companions = this.#scaled(this.#sums(options.items))
    this.#ofLikeMinded = () => this.#scaled(options.likeMinded.sums(this.#seeds))
  }

  /**
   * In [0, 1); undefined where nobody chose anything beside the seeds.
   *
   * @param share in [0, 1], what the people most alike count in it
   */
  of(item: number, share: number): number | undefined {
    if (this.#confidence === 0) return undefined
    const near = this.#companions[item] ?? 0
    if (share === 0) return near
    this.#likeMinded ??= this.#ofLikeMinded()
    return (1 - share) * near + share * (this.#likeMinded[item] ?? 0)
  }

  /** The id of the liked seed that most speaks for the item. */
  strongest(item: number): string | undefined {
    let most: { readonly id?: string; readonly share: number } = { share: 0 }
    for (const { id, weight, row } of this.#seeds) {
      const at = row.items.indexOf(item)
      const share = weight * (row.similarity[at] ?? 0)
      if (share > most.share && (row.people[at] ?? 0) >= this.#fewestPeople) most = { id, share }
    }
    return most.id
  }

  /** `Σ_s w_s s(s, i)` by number of item. */
  #sums(items: number): Float64Array {
    const sums = new Float64Array(items)
    for (const { weight, row } of this.#seeds) {
      for (let index = 0; index < row.items.length; index++) {
        const item = row.items[index] ?? 0
        sums[item] = (sums[item] ?? 0) + weight * (row.similarity[index] ?? 0)
      }
    }
    return sums
  }

  /** In place. */
  #scaled(sums: Float64Array): Float64Array {
    const scale = this.#confidence / this.#largest(sums)
    for (let item = 0; item < sums.length; item++) {
      const sum = sums[item] ?? 0
      sums[item] = sum > 0 ? Math.min(sum * scale, this.#confidence) : 0
    }
    return sums
  }

  /** In [0, 1): the mean confidence of what was liked. */
  #believed(): number {
    const liked = this.#seeds.filter(({ weight }) => weight > 0)
    const weight = liked.reduce((sum, seed) => sum + seed.weight, 0)
    return weight === 0 ? 0 : liked.reduce((sum, seed) => sum + seed.weight * seed.row.confidence, 0) / weight
  }

  /** Of all but the seeds, which are there already. */
  #largest(sums: Float64Array): number {
    const own = new Set(this.#seeds.map(({ item }) => item))
    let largest = Number.MIN_VALUE
    for (let item = 0; item < sums.length; item++) {
      const sum = sums[item] ?? 0
      if (sum > largest && !own.has(item)) largest = sum
    }
    return largest
  }
}
