/** `items.jsonl` in the making: of equal ids the later row is kept, where it stands. */
import { createReadStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { LineWriter } from './line-writer.js'

export class ItemFile {
  readonly #path: string
  readonly #writer: LineWriter
  /** Place in the file by id. */
  readonly #places = new Map<string, number>()
  readonly #superseded = new Set<number>()
  #written = 0

  constructor(path: string) {
    this.#path = path
    this.#writer = new LineWriter(path)
  }

  /** Items that will be in the file. */
  get size(): number {
    return this.#places.size
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  /** @returns the place of the earlier row that this one replaces */
  async add(id: string, json: string): Promise<number | undefined> {
    const before = this.#places.get(id)
    if (before !== undefined) this.#superseded.add(before)
    this.#places.set(id, this.#written)
    this.#written += 1
    await this.#writer.add(json)
    return before
  }

  async close(): Promise<void> {
    await this.#writer.close()
    if (this.#superseded.size > 0) await this.#compact()
  }

  async #compact(): Promise<void> {
    const compacted = `${this.#path}.compacted`
    const writer = new LineWriter(compacted)
    let place = 0
    for await (const line of createInterface({ input: createReadStream(this.#path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (!this.#superseded.has(place)) await writer.add(line)
      place += 1
    }
    await writer.close()
    await rename(compacted, this.#path)
  }
}
