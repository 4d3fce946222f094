/** What people did, as scores: what went with an item, affinity to what a person liked, popularity. */
import type { CatalogEvent } from '../../contracts/ports.js'
import { behaviourDefaults } from './behaviour-defaults.js'
import { ChoiceLog } from './choice-log.js'
import { CompanionRows } from './companions.js'
import { LikeMinded } from './like-minded.js'
import { type Neighbour, rankNeighbours } from './rank-neighbours.js'
import { type Seed, SeedAffinity } from './seed-affinity.js'

export interface BehaviourOptions extends Partial<Record<keyof typeof behaviourDefaults, number>> {
  /** Milliseconds since 1970 from which the age of popularity is counted; the latest event where absent. */
  readonly now?: number
}

/**
 * Learns event by event, and forgets a person at once. The items of each person in their order are all that is kept (40 bytes each); what goes
 * with an item is read from them when it is asked for, so one by one, all at once, in any order or twice, the same events make the same model.
 *
 * @example
 * const model = new BehaviourModel()
 * model.add({ user: 'ann', action: 'purchase', item: 'pegs', time: Date.now() })
 * model.behaviour('tent-2', [{ id: 'pegs', weight: 1 }]) // 0.42
 */
export class BehaviourModel {
  readonly #log: ChoiceLog
  readonly #rows: CompanionRows
  readonly #likeMinded: LikeMinded
  readonly #options: Record<keyof typeof behaviourDefaults, number> & Pick<BehaviourOptions, 'now'>
  #known = new WeakMap<readonly Seed[], SeedAffinity>()
  #knownVersion = 0
  #largest: { readonly version: number; readonly weight: number } | undefined

  constructor(options: BehaviourOptions = {}) {
    this.#options = { ...behaviourDefaults, ...options }
    this.#log = new ChoiceLog(this.#options)
    this.#rows = new CompanionRows(this.#log, this.#options)
    this.#likeMinded = new LikeMinded(this.#log, this.#options)
  }

  /** Items that any event named. */
  get size(): number {
    return this.#log.size
  }

  /** Takes an event in, about 1 µs. One with a broken time is left out. */
  add(event: CatalogEvent): void {
    this.#log.add(event)
  }

  /** Takes out all that a person did. */
  forget(user: string): void {
    this.#log.forget(user)
  }

  /**
   * Affinity to the seeds, in [0, 1): 0 where nobody who chose a seed chose the item; the more people stand behind the seeds, the nearer the
   * best comes to 1. Undefined for an item without events, or where nobody chose anything beside the seeds (cold start).
   *
   * @param likeMinded in [0, 1], what the people count who are most alike; the rest is what was chosen near the seeds
   */
  behaviour(id: string, seeds: readonly Seed[], likeMinded: number = this.#options.likeMindedShare): number | undefined {
    const item = this.#number(id)
    return item === undefined ? undefined : this.#affinity(seeds).of(item, likeMinded)
  }

  /** In [0, 1], log-damped: `log(1 + w) / log(1 + largest w)`; undefined when there are no events at all. */
  popularity(id: string): number | undefined {
    if (this.size === 0) return undefined
    const largest = this.#largestPopularity()
    const item = this.#number(id)
    const weight = item === undefined ? 0 : this.#log.popularity(item, this.#now())
    return largest > 0 ? Math.log1p(weight) / Math.log1p(largest) : 0
  }

  /** The liked seed that the item's affinity owes most to, where several people chose both; undefined where it owes nothing to any. */
  chosenWith(id: string, seeds: readonly Seed[]): string | undefined {
    const item = this.#number(id)
    return item === undefined ? undefined : this.#affinity(seeds).strongest(item)
  }

  /** What goes with an item, nearest first, for cross-selling: what several people chose near it, preferably after it. Similarity is in (0, 1). */
  neighbours(id: string): readonly Neighbour[] {
    const item = this.#number(id)
    if (item === undefined) return []
    return rankNeighbours(this.#rows.of(item), { ...this.#options, name: near => this.#log.items.name(near) })
  }

  /** The number of an item that anyone chose. */
  #number(id: string): number | undefined {
    const item = this.#log.items.find(id)
    return item !== undefined && this.#log.count(item) > 0 ? item : undefined
  }

  /** A list of candidates is scored against the same seeds one by one. */
  #affinity(seeds: readonly Seed[]): SeedAffinity {
    if (this.#knownVersion !== this.#log.version) this.#known = new WeakMap()
    this.#knownVersion = this.#log.version
    const known = this.#known.get(seeds) ?? this.#affinityOf(seeds)
    this.#known.set(seeds, known)
    return known
  }

  #affinityOf(seeds: readonly Seed[]): SeedAffinity {
    const [rows, likeMinded] = [this.#rows, this.#likeMinded]
    return new SeedAffinity(seeds, {
      ...this.#options,
      rows,
      likeMinded,
      items: this.#log.items.size,
      number: id => this.#number(id),
    })
  }

  #now(): number {
    return this.#options.now ?? this.#log.latest
  }

  #largestPopularity(): number {
    const { version } = this.#log
    if (this.#largest?.version !== version) {
      let weight = 0
      for (let item = 0; item < this.#log.items.size; item++) weight = Math.max(weight, this.#log.popularity(item, this.#now()))
      this.#largest = { version, weight }
    }
    return this.#largest.weight
  }
}
