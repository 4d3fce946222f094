/** Keys that were seen lately: platforms deliver an event again when they missed the acknowledgement. */

const most = 5000

export class SeenKeys {
  readonly #keys = new Set<string>()

  /** True the first time; the oldest keys are forgotten after some thousands. */
  isNew(key: string): boolean {
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    const oldest = this.#keys.values().next().value
    if (this.#keys.size > most && oldest !== undefined) this.#keys.delete(oldest)
    return true
  }
}
