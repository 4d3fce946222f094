/** What was worked out lately, up to a total weight: the least recently asked for goes first. */

/** @example new RecentValues<string, number>(100).get('black', word => count(word)) */
export class RecentValues<Key, Value> {
  readonly #capacity: number
  readonly #weigh: (value: Value, key: Key) => number
  readonly #values = new Map<Key, Value>()
  #weight = 0

  /**
   * @param capacity the weight that is kept in all
   * @param weigh of one value; 1 when absent
   */
  constructor(capacity: number, weigh: (value: Value, key: Key) => number = () => 1) {
    this.#capacity = capacity
    this.#weigh = weigh
  }

  get size(): number {
    return this.#values.size
  }

  /** The kept value, else a new one. */
  get(key: Key, make: (key: Key) => Value): Value {
    const kept = this.#values.get(key)
    if (kept !== undefined) {
      this.#values.delete(key)
      this.#values.set(key, kept)
      return kept
    }
    const value = make(key)
    this.#values.set(key, value)
    this.#weight += this.#weigh(value, key)
    this.#trim()
    return value
  }

  /** The newest stays, however heavy. */
  #trim(): void {
    for (const [key, value] of this.#values) {
      if (this.#weight <= this.#capacity || this.#values.size === 1) return
      this.#values.delete(key)
      this.#weight -= this.#weigh(value, key)
    }
  }
}
