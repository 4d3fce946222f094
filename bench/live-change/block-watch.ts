/** The longest time for which nothing else could run, in processor time: the clock also counts what other programs of the machine do. */

export class BlockWatch {
  readonly #timer: NodeJS.Timeout
  #longest = 0
  #cpu = process.cpuUsage()

  constructor() {
    this.#timer = setInterval(() => this.#look(), 1)
  }

  /** @returns milliseconds */
  stop(): number {
    clearInterval(this.#timer)
    this.#look()
    return this.#longest
  }

  #look(): void {
    const now = process.cpuUsage()
    this.#longest = Math.max(this.#longest, (now.user + now.system - this.#cpu.user - this.#cpu.system) / 1000)
    this.#cpu = now
  }
}
