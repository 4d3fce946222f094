/** Names as numbers, counted from 0. */

export class NumberedNames {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  /** The number of a name, a new one where it has none. */
  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  /** Of a number that was given out. */
  name(number: number): string {
    return this.#names[number] ?? ''
  }

  get size(): number {
    return this.#names.length
  }

  /** The number stays taken; the name is new when it comes again. */
  forget(name: string): void {
    const number = this.#numbers.get(name)
    if (number === undefined) return
    this.#numbers.delete(name)
    this.#names[number] = ''
  }
}
