/** The ids of a session's newest messages, so that sending one again starts no second turn. */

const kept = 1000

export class RecentIds {
  readonly #ids = new Set<string>()

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  add(id: string): void {
    this.#ids.add(id)
    for (const oldest of this.#ids) {
      if (this.#ids.size <= kept) return
      this.#ids.delete(oldest)
    }
  }
}
