/** Milliseconds of each stage of a turn, from its start. */
export class TurnClock {
  readonly #start = performance.now()
  readonly #marks: Record<string, number> = {}

  /** The first mark of a name counts. */
  mark(name: string): void {
    this.#marks[name] ??= Math.round((performance.now() - this.#start) * 10) / 10
  }

  get timings(): Readonly<Record<string, number>> {
    return { ...this.#marks }
  }
}
