/** Counts things and keeps the first few as examples. */
import type { Counted } from './import-report.js'

export class Tally<Example> {
  readonly #most: number
  readonly #examples: Example[]
  #count: number

  /** @param before what was counted in an earlier run */
  constructor(most = 5, before: Counted<Example> = { count: 0, examples: [] }) {
    this.#most = most
    this.#examples = before.examples.slice(0, most)
    this.#count = before.count
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

  result(): { count: number; examples: Example[] } {
    return { count: this.#count, examples: [...this.#examples] }
  }
}
