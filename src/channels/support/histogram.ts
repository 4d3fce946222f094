/** How many values fell under which bounds: all that is needed for a Prometheus histogram, in constant memory. */
export class Histogram {
  readonly bounds: readonly number[]
  readonly #counts: number[]
  #count = 0
  #sum = 0

  /** @param bounds ascending upper bounds */
  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.#counts = bounds.map(() => 0)
  }

  get count(): number {
    return this.#count
  }

  get sum(): number {
    return this.#sum
  }

  /** Values at most as large as each bound. */
  get cumulative(): readonly number[] {
    return this.#counts
  }

  add(value: number): void {
    if (!Number.isFinite(value)) return
    this.#count++
    this.#sum += value
    for (const [index, bound] of this.bounds.entries()) if (value <= bound) this.#counts[index] = (this.#counts[index] ?? 0) + 1
  }
}
