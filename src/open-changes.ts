/** The door for changes of a catalogue in use: written to the folder first, then taken in, one after the other. */
import { CatalogWriter } from './catalog/changes/catalog-writer.js'
import { folderSignature } from './catalog/changes/items-file.js'
import { readCatalogItems } from './catalog/read-catalog-items.js'
import type { SkippedRow } from './catalog/skipped-row.js'
import type { CatalogEditor } from './contracts/catalog-editor.js'
import type { Catalog } from './contracts/ports.js'

export interface ChangesOptions {
  readonly directory: string
  /** Of the items that are in use. */
  readonly signature: string
  readonly isReadOnly: boolean
  /** Makes a catalogue the one in use. */
  readonly takeIn: (catalog: Catalog) => Promise<void>
  /** Told of rows and fields that could not be used. */
  readonly onSkipped?: (skipped: readonly SkippedRow[]) => void
}

export interface Changes extends CatalogEditor {
  /** Resolves when nothing is being taken in; what is asked for later is not taken in any more. */
  close(): Promise<void>
}

/**
 * @example
 * const changes = openChanges({ directory: 'shop', signature, isReadOnly: false, takeIn: async catalog => live.replace(catalog) })
 * await changes.change({ delete: ['tent'] })
 */
export function openChanges({ directory, signature, isReadOnly, takeIn, onSkipped }: ChangesOptions): Changes {
  const writer = new CatalogWriter(directory, { isReadOnly })
  let taken = signature
  let isClosed = false
  let queue: Promise<void> = Promise.resolve()
  const takeInNewest = async () => {
    // What was read while others waited is theirs too.
    if (isClosed || (await folderSignature(directory)) === taken) return
    const read = await readCatalogItems(directory)
    onSkipped?.(read.skipped)
    await takeIn(read.catalog)
    taken = read.signature
  }
  const refresh = () => {
    queue = queue.catch(() => {}).then(takeInNewest)
    return queue
  }
  const afterwards = async (written: Promise<readonly string[]>) => {
    const made = await written
    await refresh()
    return made
  }
  return {
    change: ({ put = [], delete: deleted = [], mustExist = false }) => afterwards(writer.change(put, deleted, { mustExist })),
    replace: row => afterwards(writer.replace(row)),
    refresh,
    close: () => {
      isClosed = true
      return queue.catch(() => {})
    },
  }
}
