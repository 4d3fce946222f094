/** A file with only the rows that could not be used, in the shape of their source: repair it and import it again. */
import type { Table } from '../readers/open-table.js'
import { LineWriter } from './line-writer.js'

export class BrokenRows {
  readonly name: string
  readonly #table: Table
  readonly #path: (name: string) => string
  #writer: LineWriter | undefined
  header = ''
  #count = 0

  /** @param several whether other tables are imported too, so that the name must tell them apart */
  constructor(table: Table, several: boolean, path: (name: string) => string) {
    this.#table = table
    this.#path = path
    this.name = `broken-rows${several ? `-${table.name.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/\.\w+(?:\.gz)?$/u, '')}` : ''}.${table.broken.ending}`
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

  async close(): Promise<void> {
    const { ending } = this.#table.broken
    if (ending === 'xml') await this.#writer?.add('</items>')
    if (ending === 'json') await this.#writer?.add(']')
    await this.#writer?.close()
  }
}
