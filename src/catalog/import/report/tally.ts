/** Counts things and keeps the first few as examples. */
import type { Counted } from './import-report.js'

export class Tally<Example> {
  readonly #most: number
  readonly #examples: Example[] = []
  #count = 0

  constructor(most = 5) {
    this.#most = most
  }

  add(example: Example): void {
    this.#count += 1
    if (this.#examples.length < this.#most) this.#examples.push(example)
  }

  get count(): number {
    return this.#count
  }

  /** True while a further example would be kept: making one may be dear. */
  get wantsMore(): boolean {
    return this.#examples.length < this.#most
  }

  /** Counts one more without an example. */
  count1(): void {
    this.#count += 1
  }

  result(): Counted<Example> {
    return { count: this.#count, examples: [...this.#examples] }
  }
}
