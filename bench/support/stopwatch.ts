/** Many runs of the same work, timed by the clock and by the processor: on a busy machine the clock also tells of the neighbours. */

export class Stopwatch {
  readonly #clock: number[] = []
  readonly #processor: number[] = []

  /** Runs once and notes how long it took. */
  async time<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    const [begun, spent] = [performance.now(), processorMilliseconds()]
    const value = await work()
    this.#clock.push(performance.now() - begun)
    this.#processor.push(processorMilliseconds() - spent)
    return value
  }

  /** Milliseconds. */
  get figures(): { p50: number; p95: number; processorP50: number; processorP95: number } {
    return {
      p50: quantile(this.#clock, 0.5),
      p95: quantile(this.#clock, 0.95),
      processorP50: quantile(this.#processor, 0.5),
      processorP95: quantile(this.#processor, 0.95),
    }
  }
}

/** Of the process and all its threads, since it began. */
export function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function quantile(values: readonly number[], share: number): number {
  const value = values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN
  return Math.round(value * 1000) / 1000
}
