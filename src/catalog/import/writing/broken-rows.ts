/** A file with only the rows that could not be used, in the shape of their source: repair it and import it again. */
import type { Table } from '../readers/open-table.js'
import { LineWriter } from './line-writer.js'

/** Rows and bytes at some moment. */
export interface BrokenState {
  readonly count: number
  readonly bytes: number
}

export class BrokenRows {
  readonly name: string
  readonly #table: Table
  readonly #path: (name: string) => string
  #writer: LineWriter | undefined
  header = ''
  #count: number

  /**
   * @param several whether other tables are imported too, so that the name must tell them apart
   * @param before what an earlier run has written
   */
  constructor(table: Table, several: boolean, path: (name: string) => string, before: BrokenState = { count: 0, bytes: 0 }) {
    this.#table = table
    this.#path = path
    this.name = `broken-rows${several ? `-${table.name.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/\.\w+(?:\.gz)?$/u, '')}` : ''}.${table.broken.ending}`
    this.#count = before.count
    if (before.count > 0) this.#writer = new LineWriter(path(this.name), before.bytes)
  }

  get count(): number {
    return this.#count
  }

  async add(raw: string): Promise<void> {
    const { ending } = this.#table.broken
    if (this.#writer === undefined) {
      this.#writer = new LineWriter(this.#path(this.name))
      if (ending === 'xml') await this.#writer.add('<items>')
      else if (ending === 'json') await this.#writer.add('[')
      else if (this.header !== '') await this.#writer.add(this.header)
    }
    this.#count += 1
    await this.#writer.add(ending === 'json' && this.#count > 1 ? `,${raw}` : raw)
  }

  /** Writes what was added. */
  async state(): Promise<BrokenState> {
    return { count: this.#count, bytes: (await this.#writer?.flush()) ?? 0 }
  }

  async close(): Promise<void> {
    const { ending } = this.#table.broken
    if (ending === 'xml') await this.#writer?.add('</items>')
    if (ending === 'json') await this.#writer?.add(']')
    await this.#writer?.close()
  }

  async release(): Promise<void> {
    await this.#writer?.release()
  }
}
