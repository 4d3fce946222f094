/** Scores of some rows of a catalogue: as quick to read as an array, and in the order in which the rows came. */

/** @example
 * const scores = new RowScores(100)
 * scores.add(3, 1.5)
 * [...scores] // [[3, 1.5]]
 */
export class RowScores implements Iterable<[row: number, score: number]> {
  readonly #values: Float64Array
  readonly #isThere: Uint8Array
  readonly #rows: number[] = []

  /** @param size rows of the catalogue */
  constructor(size: number) {
    this.#values = new Float64Array(size)
    this.#isThere = new Uint8Array(size)
  }

  /** How many rows have a score. */
  get size(): number {
    return this.#rows.length
  }

  get(row: number): number | undefined {
    return this.#isThere[row] === 1 ? this.#values[row] : undefined
  }

  /** Adds to a row's score. */
  add(row: number, score: number): void {
    if (this.#isThere[row] !== 1) {
      this.#isThere[row] = 1
      this.#rows.push(row)
    }
    this.#values[row] = (this.#values[row] ?? 0) + score
  }

  *[Symbol.iterator](): Generator<[row: number, score: number]> {
    for (const row of this.#rows) yield [row, this.#values[row] ?? 0]
  }

  /** The scores alone, in the order in which their rows came. */
  values(): number[] {
    return this.#rows.map(row => this.#values[row] ?? 0)
  }
}
