/** `items.jsonl` in the making: of equal ids the later row is kept, where it stands. Beside it stands the line of each row's source. */
import { createReadStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { LineWriter } from './line-writer.js'

/** Bytes of the two files at some moment. */
export interface ItemFileState {
  readonly items: number
  readonly lines: number
}

export class ItemFile {
  readonly #path: string
  readonly #linesPath: string
  readonly #items: LineWriter
  readonly #lines: LineWriter
  /** Place in the file by id. */
  readonly #places = new Map<string, number>()
  readonly #superseded = new Set<number>()
  #written = 0

  constructor(path: string, linesPath: string, { items, lines }: ItemFileState = { items: 0, lines: 0 }) {
    this.#path = path
    this.#linesPath = linesPath
    this.#items = new LineWriter(path, items)
    this.#lines = new LineWriter(linesPath, lines)
  }

  /** Items that will be in the file. */
  get size(): number {
    return this.#places.size
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  /**
   * @param line where the source has the row
   * @returns the place of the earlier row that this one replaces
   */
  async add(id: string, json: string, line: number): Promise<number | undefined> {
    const before = this.remember(id)
    await this.#items.add(json)
    await this.#lines.add(String(line))
    return before
  }

  /** Takes account of a row that an earlier run has written. */
  remember(id: string): number | undefined {
    const before = this.#places.get(id)
    if (before !== undefined) this.#superseded.add(before)
    this.#places.set(id, this.#written)
    this.#written += 1
    return before
  }

  /** The rows that an earlier run has written, with their lines in the source. */
  async *earlier({ items, lines }: ItemFileState): AsyncGenerator<{ readonly json: string; readonly line: number }> {
    if (items === 0) return
    const numbers = readLines(this.#linesPath, lines)[Symbol.asyncIterator]()
    for await (const json of readLines(this.#path, items)) yield { json, line: Number((await numbers.next()).value) }
  }

  /** Writes what was added. */
  async state(): Promise<ItemFileState> {
    return { items: await this.#items.flush(), lines: await this.#lines.flush() }
  }

  async close(): Promise<void> {
    await this.#items.close()
    await this.#lines.close()
    if (this.#superseded.size > 0) await this.#compact()
  }

  async release(): Promise<void> {
    await this.#items.release()
    await this.#lines.release()
  }

  async #compact(): Promise<void> {
    const compacted = `${this.#linesPath}.compacted`
    const writer = new LineWriter(compacted)
    let place = 0
    for await (const line of readLines(this.#path)) {
      if (!this.#superseded.has(place)) await writer.add(line)
      place += 1
    }
    await writer.close()
    await rename(compacted, this.#path)
  }
}

function readLines(path: string, bytes = Number.POSITIVE_INFINITY): AsyncIterable<string> {
  return createInterface({
    input: createReadStream(path, { encoding: 'utf8', end: bytes - 1 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
}
