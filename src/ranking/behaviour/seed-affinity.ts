/** One person's affinity to every item, by what others chose near the items that the person liked. */
import type { CompanionRows, Companions } from './companions.js'

export interface Seed {
  readonly id: string
  /** Positive for liked, negative for disliked. */
  readonly weight: number
}

export interface AffinityOptions {
  readonly rows: CompanionRows
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
  readonly #sums = new Map<number, number>()
  /** What the sums are multiplied by: the best comes to the share of the seeds that is believed. */
  readonly #scale: number
  readonly #confidence: number

  constructor(seeds: readonly Seed[], options: AffinityOptions) {
    this.#fewestPeople = options.fewestPeople
    this.#seeds = seeds.flatMap(({ id, weight }) => {
      const item = options.number(id)
      return item === undefined ? [] : [{ id, item, weight, row: options.rows.of(item) }]
    })
    for (const seed of this.#seeds) this.#add(seed)
    this.#confidence = this.#believed()
    this.#scale = this.#confidence / this.#largest()
  }

  /** In [0, 1); undefined where nobody chose anything beside the seeds. */
  of(item: number): number | undefined {
    if (this.#confidence === 0) return undefined
    const sum = this.#sums.get(item) ?? 0
    return sum > 0 ? Math.min(sum * this.#scale, this.#confidence) : 0
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

  #add({ weight, row }: KnownSeed): void {
    for (const [index, item] of row.items.entries()) {
      this.#sums.set(item, (this.#sums.get(item) ?? 0) + weight * (row.similarity[index] ?? 0))
    }
  }

  /** In [0, 1): the mean confidence of what was liked. */
  #believed(): number {
    const liked = this.#seeds.filter(({ weight }) => weight > 0)
    const weight = liked.reduce((sum, seed) => sum + seed.weight, 0)
    return weight === 0 ? 0 : liked.reduce((sum, seed) => sum + seed.weight * seed.row.confidence, 0) / weight
  }

  /** Of all but the seeds, which are there already. */
  #largest(): number {
    const own = new Set(this.#seeds.map(({ item }) => item))
    let largest = Number.MIN_VALUE
    for (const [item, sum] of this.#sums) if (sum > largest && !own.has(item)) largest = sum
    return largest
  }
}
