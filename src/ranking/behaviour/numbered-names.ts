/** Names as numbers, counted from 0. The numbers of names that were forgotten are given out again, so that those who come and go take no room. */

export class NumberedNames {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  readonly #free: number[] = []

  /** The number of a name, a new one where it has none. */
  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#free.pop() ?? this.#names.length
    this.#numbers.set(name, number)
    this.#names[number] = name
    return number
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name)
  }

  /** Of a number that was given out. */
  name(number: number): string {
    return this.#names[number] ?? ''
  }

  /** All numbers are below it. */
  get size(): number {
    return this.#names.length
  }

  /** Nothing may know the number any more: another name gets it. */
  forget(name: string): void {
    const number = this.#numbers.get(name)
    if (number === undefined) return
    this.#numbers.delete(name)
    this.#names[number] = ''
    this.#free.push(number)
  }
}
