/** Sums of which every part loses half of its worth in the same time. */
import { grownNumbers } from './grown-column.js'

/** Parts may come, and be taken back, in any order of time. 16 bytes a sum. */
export class FadingSums {
  readonly #halfLife: number
  #value = new Float64Array(1024)
  /** The time at which each sum has its value. */
  #time = new Float64Array(1024)

  /** @param halfLife in the unit of all times */
  constructor(halfLife: number) {
    this.#halfLife = halfLife
  }

  add(sum: number, amount: number, time: number): void {
    this.#value = grownNumbers(this.#value, sum + 1)
    this.#time = grownNumbers(this.#time, sum + 1)
    const [value, since] = [this.#value[sum] ?? 0, this.#time[sum] ?? 0]
    const latest = value === 0 ? time : Math.max(since, time)
    // What is left of a rounding error is nothing.
    this.#value[sum] = Math.max(0, value * this.#fading(latest - since) + amount * this.#fading(latest - time))
    this.#time[sum] = latest
  }

  /** `Σ amount · ½^((now − time) / halfLife)`; what lies after `now` counts in full. */
  at(sum: number, now: number): number {
    return (this.#value[sum] ?? 0) * this.#fading(Math.max(0, now - (this.#time[sum] ?? 0)))
  }

  #fading(age: number): number {
    return 2 ** (-age / this.#halfLife)
  }
}
