/** Answers that are still on their way, so that a stopping channel can let them arrive. */
export class PendingWork {
  readonly #pending = new Set<Promise<unknown>>()

  /** The same promise, remembered until it settles. */
  add<Result>(work: Promise<Result>): Promise<Result> {
    const forget = () => {
      this.#pending.delete(work)
    }
    this.#pending.add(work)
    work.then(forget, forget)
    return work
  }

  /** Resolves when nothing is on its way, also nothing that began meanwhile. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.allSettled(this.#pending)
  }
}
