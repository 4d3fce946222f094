/** What people chose before and after an item, near in their own order. */
import { none } from './chains.js'
import type { ChoiceLog } from './choice-log.js'
import { liking } from './liking.js'

export interface Companions {
  /** Numbers of items, in no order. */
  readonly items: Int32Array
  /** In (0, 1), of each. */
  readonly similarity: Float64Array
  /** How many people chose both. */
  readonly people: Int32Array
  /** In [0, 1): how much company there is, `mass / (mass + shrinkage)`. */
  readonly confidence: number
}

export interface CompanionOptions {
  readonly reach: number
  readonly halfWay: number
  readonly backward: number
  readonly peoplePerItem: number
  readonly shrinkage: number
  readonly damping: number
  readonly mild: number
}

/** Rows of the item-to-item table, each made when it is asked for, from the choices as they are then: nothing is ever out of date. */
export class CompanionRows {
  readonly #log: ChoiceLog
  readonly #options: CompanionOptions
  readonly #rows = new Map<number, Companions>()
  #version = -1
  #mass = new Float64Array(0)
  #people = new Int32Array(0)
  #touched: number[] = []
  /** `½^(distance / halfWay)`; dislikes weigh 0, likes 1. */
  readonly #nearness: Float64Array

  constructor(log: ChoiceLog, options: CompanionOptions) {
    this.#log = log
    this.#options = options
    this.#nearness = Float64Array.from({ length: options.reach + 1 }, (_, distance) => 2 ** (-distance / options.halfWay))
  }

  /**
   * `s(a, b) = m(a, b) / (Σ m(a, ·) + shrinkage) · (1 + people(b) / mild)^−damping`, where m sums `w_a w_b ½^(distance / halfWay)` over
   * people: in full where b came after a, by the share `backward` where before, and in between where both came at one moment.
   */
  of(item: number): Companions {
    if (this.#version !== this.#log.version) this.#rows.clear()
    this.#version = this.#log.version
    const known = this.#rows.get(item)
    if (known !== undefined) return known
    const row = this.#gather(item)
    this.#rows.set(item, row)
    return row
  }

  #gather(item: number): Companions {
    const { byItem, items } = this.#log
    if (this.#mass.length < items.size) {
      this.#mass = new Float64Array(items.size * 2)
      this.#people = new Int32Array(items.size * 2)
    }
    let left = this.#options.peoplePerItem
    for (let choice = byItem.last(item); choice !== none && left > 0; choice = byItem.before(choice), left--) this.#add(choice)
    return this.#drain()
  }

  #add(choice: number): void {
    const { byPerson } = this.#log
    const { reach, backward } = this.#options
    let near = byPerson.after(choice)
    for (let distance = 1; distance <= reach && near !== none; distance++, near = byPerson.after(near)) {
      this.#count(choice, near, distance, 1)
    }
    near = byPerson.before(choice)
    for (let distance = 1; distance <= reach && near !== none; distance++, near = byPerson.before(near)) {
      this.#count(choice, near, distance, backward)
    }
  }

  #count(choice: number, near: number, distance: number, direction: number): void {
    const log = this.#log
    const both = liking(log.weight(choice)) * liking(log.weight(near))
    if (both === 0) return
    const share = log.time(choice) === log.time(near) ? (1 + this.#options.backward) / 2 : direction
    const item = log.item(near)
    if (this.#people[item] === 0) this.#touched.push(item)
    this.#people[item] = (this.#people[item] ?? 0) + 1
    this.#mass[item] = (this.#mass[item] ?? 0) + both * share * (this.#nearness[distance] ?? 0)
  }

  /** Hands over what was added and starts afresh. */
  #drain(): Companions {
    const { shrinkage, damping, mild } = this.#options
    const items = Int32Array.from(this.#touched)
    const mass = items.reduce((sum, item) => sum + (this.#mass[item] ?? 0), 0)
    const row = {
      items,
      similarity: Float64Array.from(
        items,
        item => (this.#mass[item] ?? 0) / (mass + shrinkage) / (1 + this.#log.count(item) / mild) ** damping,
      ),
      people: items.map(item => this.#people[item] ?? 0),
      confidence: mass / (mass + shrinkage),
    }
    for (const item of items) this.#mass[item] = this.#people[item] = 0
    this.#touched = []
    return row
  }
}
