/** Who chose what: each person's items in the order of time, changed event by event. */
import type { CatalogEvent } from '../../contracts/ports.js'
import { actionWeight } from '../action-weight.js'
import { Chains, none } from './chains.js'
import { FadingSums } from './fading-sums.js'
import { grownIntegers, grownNumbers } from './grown-column.js'
import { NumberedNames } from './numbered-names.js'

export interface ChoiceLogOptions {
  /** A person's latest items beyond this many are not kept; bounds what one busy account can take. */
  readonly itemsPerPerson: number
  readonly halfLifeDays: number
  /** Choices of all people, at most: beyond, those are dropped of whom nothing came for longest. Bounds the memory. */
  readonly choices: number
}

const day = 86_400_000
/** There is one list of people. */
const everyone = 0

/**
 * A choice is one person's one item: its place is that of the latest action, its weight that of the strongest (the most negative, where any was
 * negative). So an event that comes twice, or late, changes nothing in the end. 40 bytes a choice, beside the names.
 *
 * @example
 * const log = new ChoiceLog({ itemsPerPerson: 500, halfLifeDays: 180 })
 * log.add({ user: 'ann', action: 'purchase', item: 'tent', time: Date.now() })
 */
export class ChoiceLog {
  readonly people = new NumberedNames()
  readonly items = new NumberedNames()
  /** Choices of a person, by time. */
  readonly byPerson = new Chains()
  /** Choices of an item, as they came. */
  readonly byItem = new Chains()
  /** People, by when something came of them last. */
  readonly #quiet = new Chains()
  readonly #options: ChoiceLogOptions
  readonly #popularity: FadingSums
  #person = new Int32Array(1024)
  #item = new Int32Array(1024)
  #weight = new Float64Array(1024)
  #time = new Float64Array(1024)
  #length = 0
  #version = 0
  #latest = Number.NEGATIVE_INFINITY
  #chosenItems = 0
  readonly #free: number[] = []
  #ofPerson = new Int32Array(1024)
  #ofItem = new Int32Array(1024)

  constructor(options: ChoiceLogOptions) {
    this.#options = options
    this.#popularity = new FadingSums(options.halfLifeDays * day)
  }

  /** Rises with every change. */
  get version(): number {
    return this.#version
  }

  /** Time of the latest event; −∞ before the first. */
  get latest(): number {
    return this.#latest
  }

  /** Items that anyone chose. */
  get size(): number {
    return this.#chosenItems
  }

  person(choice: number): number {
    return this.#person[choice] ?? 0
  }

  item(choice: number): number {
    return this.#item[choice] ?? 0
  }

  /** In [−1, 1]. */
  weight(choice: number): number {
    return this.#weight[choice] ?? 0
  }

  time(choice: number): number {
    return this.#time[choice] ?? 0
  }

  /** How many people chose an item. */
  count(item: number): number {
    return this.#ofItem[item] ?? 0
  }

  /** How many items a person chose. */
  choices(person: number): number {
    return this.#ofPerson[person] ?? 0
  }

  /** Positive weights of an item's choices, fading by their age at `now`. */
  popularity(item: number, now: number): number {
    return this.#popularity.at(item, now)
  }

  /** An event with a broken time is left out. */
  add(event: CatalogEvent): void {
    const { user, item: id, time } = event
    if (!Number.isFinite(time)) return
    const [person, item, weight] = [this.people.of(user), this.items.of(id), actionWeight(event)]
    this.#version++
    this.#latest = Math.max(this.#latest, time)
    const known = this.#find(person, item)
    if (known === none) this.#put({ person, item, weight, time })
    else {
      const before = { weight: this.weight(known), time: this.time(known) }
      this.#take(known)
      this.#put({ person, item, weight: stronger(before.weight, weight), time: Math.max(before.time, time) })
    }
    if (this.choices(person) > this.#options.itemsPerPerson) this.#take(this.byPerson.first(person))
    this.#hear(person)
    while (this.#length - this.#free.length > this.#options.choices) this.#drop(this.#quiet.first(everyone))
  }

  /** Takes out all that a person did. */
  forget(user: string): void {
    const person = this.people.find(user)
    if (person === undefined) return
    this.#version++
    this.#drop(person)
  }

  #hear(person: number): void {
    const isKnown = this.#quiet.first(everyone) === person || this.#quiet.before(person) !== none
    if (isKnown) this.#quiet.remove(everyone, person)
    this.#quiet.insert(everyone, person, this.#quiet.last(everyone))
  }

  #drop(person: number): void {
    while (this.byPerson.last(person) !== none) this.#take(this.byPerson.last(person))
    this.#quiet.remove(everyone, person)
    this.people.forget(this.people.name(person))
  }

  #find(person: number, item: number): number {
    let choice = this.byPerson.last(person)
    while (choice !== none && this.#item[choice] !== item) choice = this.byPerson.before(choice)
    return choice
  }

  #put({ person, item, weight, time }: { person: number; item: number; weight: number; time: number }): void {
    const choice = this.#free.pop() ?? this.#length++
    this.#makeRoom(choice, person, item)
    this.#person[choice] = person
    this.#item[choice] = item
    this.#weight[choice] = weight
    this.#time[choice] = time
    this.byPerson.insert(person, choice, this.#earlier(person, item, time))
    this.byItem.insert(item, choice, this.byItem.last(item))
    this.#reckon(choice, 1)
  }

  #take(choice: number): void {
    this.byPerson.remove(this.person(choice), choice)
    this.byItem.remove(this.item(choice), choice)
    this.#reckon(choice, -1)
    this.#free.push(choice)
  }

  #reckon(choice: number, sign: 1 | -1): void {
    const [person, item] = [this.person(choice), this.item(choice)]
    this.#ofPerson[person] = this.choices(person) + sign
    const before = this.count(item)
    this.#ofItem[item] = before + sign
    if (before === 0) this.#chosenItems++
    else if (before + sign === 0) this.#chosenItems--
    this.#popularity.add(item, sign * Math.max(0, this.weight(choice)), this.time(choice))
  }

  /** The choice after which one of this time stands: of one moment, by the item's name, whatever came first. */
  #earlier(person: number, item: number, time: number): number {
    const name = this.items.name(item)
    let choice = this.byPerson.last(person)
    while (choice !== none && (this.time(choice) > time || (this.time(choice) === time && this.items.name(this.item(choice)) > name))) {
      choice = this.byPerson.before(choice)
    }
    return choice
  }

  #makeRoom(choice: number, person: number, item: number): void {
    this.#person = grownIntegers(this.#person, choice + 1)
    this.#item = grownIntegers(this.#item, choice + 1)
    this.#weight = grownNumbers(this.#weight, choice + 1)
    this.#time = grownNumbers(this.#time, choice + 1)
    this.#ofPerson = grownIntegers(this.#ofPerson, person + 1)
    this.#ofItem = grownIntegers(this.#ofItem, item + 1)
  }
}

/** Who was let down is not counted among the content, whatever came before or after. */
function stronger(left: number, right: number): number {
  return Math.min(left, right) < 0 ? Math.min(left, right) : Math.max(left, right)
}
