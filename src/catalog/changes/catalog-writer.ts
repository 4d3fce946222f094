/** Changes a catalogue folder: one process at a time, and what it says is done survives a crash. */
import { join } from 'node:path'
import { CurioError } from '../../errors.js'
import { withFileLock } from '../../storage/file-lock.js'
import type { CatalogChange } from './catalog-change.js'
import { appendChanges, type ChangeLog, changesFile, changesLock, readChangeLog } from './change-log.js'
import { checkRow } from './check-row.js'
import { compactCatalog } from './compact-catalog.js'
import { itemsFile } from './items-file.js'
import { KnownIds } from './known-ids.js'
import { NetChanges } from './net-changes.js'
import { writeFailure } from './write-failure.js'

export interface CatalogWriterOptions {
  /** Refuses every change: the folder belongs to the package. */
  readonly isReadOnly?: boolean
  /** Changes in the log after which they are folded into the items. */
  readonly longestLog?: number
  readonly signal?: AbortSignal
}

/** What is there now: the items' file with the log on top. */
interface Present {
  has(id: string): boolean
  /** Items, those among the ids not counted. */
  countWithout(ids: ReadonlySet<string>): number
}

/**
 * @example
 * const writer = new CatalogWriter('shop')
 * await writer.put([{ id: 'tent', price: 89 }])
 * await writer.delete(['stove'])
 */
export class CatalogWriter {
  readonly #directory: string
  readonly #options: CatalogWriterOptions
  readonly #known: KnownIds
  #logLength = 0

  constructor(directory: string, options: CatalogWriterOptions = {}) {
    this.#directory = directory
    this.#options = options
    this.#known = new KnownIds(directory)
  }

  /**
   * Merges each row into the item of its id, or makes the item; null takes a field away. All of them or none.
   *
   * @param mustExist refuse ids that no item has
   * @returns ids of the items that were made
   * @throws CurioError ITEM_INVALID, ITEM_UNKNOWN, CATALOG_READ_ONLY, CATALOG_MISSING, DISK_FULL, STORAGE_FAILED
   */
  put(rows: readonly unknown[], { mustExist = false } = {}): Promise<readonly string[]> {
    return this.change(rows, [], { mustExist })
  }

  /** Puts the row in the place of the item of its id, whatever that held. Rejects as {@link put} does. */
  async replace(raw: unknown): Promise<readonly string[]> {
    const { id, row } = this.#check(raw, 'the item', false)
    return this.#write(present => ({ changes: [{ do: 'replace', id, row }], made: present.has(id) ? [] : [id] }))
  }

  /** Deletes items, all of them or none. Rejects as {@link put} does, and with CATALOG_EMPTY where no item would be left. */
  async delete(ids: readonly string[]): Promise<void> {
    await this.change([], ids)
  }

  /** Puts and deletes in one go; an id that is in both is deleted. */
  async change(rows: readonly unknown[], deleted: readonly string[], { mustExist = false } = {}): Promise<readonly string[]> {
    const patches = rows.map((raw, index) => this.#check(raw, `row ${index + 1}`, true))
    return this.#write(present => {
      const seen = new Set<string>()
      const isNew = (id: string) => !present.has(id) && !seen.has(id)
      const made: string[] = []
      patches.forEach(({ id, row }, index) => {
        if (!isNew(id)) return
        if (mustExist) throw unknownItem(id)
        this.#check({ ...row, id }, `row ${index + 1}`, false)
        seen.add(id)
        made.push(id)
      })
      const gone = new Set(deleted)
      for (const id of gone) if (isNew(id)) throw unknownItem(id)
      if (gone.size > 0 && present.countWithout(gone) + made.filter(id => !gone.has(id)).length === 0)
        throw new CurioError('CATALOG_EMPTY', 'No item would be left.')
      const changes: CatalogChange[] = patches.map(({ id, row }) => ({ do: 'merge', id, row }))
      return { changes: [...changes, ...[...gone].map(id => ({ do: 'delete', id }) as const)], made }
    })
  }

  /** Folds the log into the items. */
  async compact(): Promise<void> {
    await this.#locked(async log => this.#compact(log))
  }

  #check(raw: unknown, where: string, isPatch: boolean) {
    return checkRow(raw, { directory: this.#directory, where, isPatch })
  }

  #write(plan: (present: Present) => { changes: CatalogChange[]; made: readonly string[] }): Promise<readonly string[]> {
    return this.#locked(async log => {
      const present = presentOf(await this.#known.read(), new NetChanges(log.changes))
      const { changes, made } = plan(present)
      if (changes.length === 0) return made
      await appendChanges(this.#path(changesFile), changes, log.end)
      const length = log.changes.length + changes.length
      const { longestLog = 1000 } = this.#options
      // Beside a CSV a compacted log may still be long: only its growth counts.
      if (length > longestLog && length > 2 * this.#logLength) await this.#compact(await readChangeLog(this.#path(changesFile)))
      return made
    })
  }

  async #compact({ changes }: ChangeLog): Promise<void> {
    if (changes.length === 0) return
    await compactCatalog(await itemsFile(this.#directory), changes, await this.#known.read())
    this.#logLength = (await readChangeLog(this.#path(changesFile))).changes.length
  }

  async #locked<Result>(task: (log: ChangeLog) => Promise<Result>): Promise<Result> {
    if (this.#options.isReadOnly) throw new CurioError('CATALOG_READ_ONLY', `The catalogue in ${this.#directory} is not written.`)
    try {
      return await withFileLock(this.#path(changesLock), { signal: this.#options.signal }, async () =>
        task(await readChangeLog(this.#path(changesFile))),
      )
    } catch (error) {
      throw writeFailure(this.#directory, error)
    }
  }

  #path(name: string): string {
    return join(this.#directory, name)
  }
}

function presentOf(known: ReadonlySet<string>, net: NetChanges): Present {
  const has = (id: string) => (net.has(id) ? net.keeps(id) : known.has(id))
  const added = [...net.ids].filter(id => !known.has(id))
  return {
    has,
    countWithout: ids => [...known, ...added].filter(id => has(id) && !ids.has(id)).length,
  }
}

function unknownItem(id: string): CurioError {
  return new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(id.slice(0, 80))}.`)
}
