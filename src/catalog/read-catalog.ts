/** Reads a catalogue folder: items, events, ratings and contexts. Nothing is dropped without a line that says so. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog, CatalogEvent } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { inMemoryCatalog } from './in-memory-catalog.js'
import { readContexts, type UserContext } from './read-contexts.js'
import { readEvents } from './read-events.js'
import { readItems } from './read-items.js'
import type { SkippedRow } from './skipped-row.js'

export interface ReadCatalogOptions {
  /** Called for each row or field that is left out, as it is met. */
  readonly onSkip?: (row: SkippedRow) => void
}

export interface CatalogData {
  readonly catalog: Catalog
  /** In the order of the files. */
  readonly events: readonly CatalogEvent[]
  /** By user id. */
  readonly contexts: ReadonlyMap<string, UserContext>
  readonly skipped: readonly SkippedRow[]
}

/**
 * Reads `items.jsonl` (else `items.csv`) and, where they exist, `events.csv`, `ratings.csv` and `contexts.csv`.
 *
 * @throws CurioError CATALOG_MISSING without an items file, CATALOG_UNREADABLE when it cannot be read, CATALOG_EMPTY when no row is usable
 * @example const { catalog, skipped } = await readCatalog('catalog')
 */
export async function readCatalog(directory: string, { onSkip }: ReadCatalogOptions = {}): Promise<CatalogData> {
  const skipped: SkippedRow[] = []
  const skip = (row: SkippedRow) => {
    skipped.push(row)
    onSkip?.(row)
  }
  try {
    return await readFolder(directory, skipped, skip)
  } catch (error) {
    throw unreadable(directory, error)
  }
}

async function readFolder(directory: string, skipped: readonly SkippedRow[], skip: (row: SkippedRow) => void): Promise<CatalogData> {
  const path = await firstExisting(directory, ['items.jsonl', 'items.csv'])
  if (path === undefined) throw new CurioError('CATALOG_MISSING', `No items.jsonl or items.csv in ${directory}`)
  const catalog = inMemoryCatalog(await readItems(path, directory, skip))
  if (catalog.items.length === 0) throw new CurioError('CATALOG_EMPTY', emptyMessage(path, skipped))
  const isItem = (id: string) => catalog.row(id) !== undefined
  const events: CatalogEvent[] = []
  for (const name of ['events.csv', 'ratings.csv']) {
    const file = await firstExisting(directory, [name])
    if (file !== undefined) for (const event of await readEvents(file, isItem, skip)) events.push(event)
  }
  const contextFile = await firstExisting(directory, ['contexts.csv'])
  const contexts = contextFile === undefined ? new Map<string, UserContext>() : await readContexts(contextFile, skip)
  return { catalog, events, contexts, skipped }
}

/** A failure of the file system gets its code; anything else stays what it is. */
function unreadable(directory: string, error: unknown): unknown {
  if (CurioError.isInstance(error) || !(error instanceof Error && 'syscall' in error)) return error
  return new CurioError('CATALOG_UNREADABLE', `The catalogue in ${directory} cannot be read: ${error.message}`, { cause: error })
}

function emptyMessage(path: string, skipped: readonly SkippedRow[]): string {
  const first = skipped[0]
  return first === undefined ? `${path} has no rows` : `No usable row in ${path}; line ${first.line}: ${first.field} ${first.why}`
}

async function firstExisting(directory: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const path = join(directory, name)
    const exists = await access(path).then(
      () => true,
      () => false,
    )
    if (exists) return path
  }
  return undefined
}
