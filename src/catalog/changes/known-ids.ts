/** The ids of a catalogue's file, read again only when the file was written. */
import { readRows } from '../read-items.js'
import { rowId } from '../row-id.js'
import { itemsFile, statOf } from './items-file.js'

export class KnownIds {
  readonly #directory: string
  #signature = ''
  #ids: ReadonlySet<string> = new Set()

  constructor(directory: string) {
    this.#directory = directory
  }

  /** Without what was changed since. Rejects with CATALOG_MISSING. */
  async read(): Promise<ReadonlySet<string>> {
    const path = await itemsFile(this.#directory)
    const signature = `${path} ${await statOf(path)}`
    if (signature === this.#signature) return this.#ids
    const ids = new Set<string>()
    for await (const { fields } of readRows(path)) {
      const id = fields && rowId(fields)
      if (id !== undefined) ids.add(id)
    }
    this.#ids = ids
    this.#signature = signature
    return ids
  }
}
