/** Reads a catalogue folder: items, events, ratings and contexts. Nothing is dropped without a line that says so. */
import type { Catalog, CatalogEvent } from '../contracts/ports.js'
import { existing, readBehaviour } from './read-behaviour.js'
import { readCatalogItems, unreadable } from './read-catalog-items.js'
import { readContexts, type UserContext } from './read-contexts.js'
import type { SkippedRow } from './skipped-row.js'

export interface ReadCatalogOptions {
  /** Called for each row or field that is left out, as it is met. */
  readonly onSkip?: (row: SkippedRow) => void
  /** Takes each event as it is read; `events` then stays empty, so that millions of them fit. */
  readonly onEvent?: (event: CatalogEvent) => void
}

export interface CatalogData {
  readonly catalog: Catalog
  /** Changes whenever the items were written: `folderSignature` of what was read. */
  readonly signature: string
  /** In the order of the files. */
  readonly events: readonly CatalogEvent[]
  /** By user id. */
  readonly contexts: ReadonlyMap<string, UserContext>
  readonly skipped: readonly SkippedRow[]
}

/**
 * Reads `items.jsonl` (else `items.csv`) with `changes.jsonl` on top and, where they exist, `events.csv`, `ratings.csv` and `contexts.csv`.
 *
 * @throws CurioError CATALOG_MISSING without an items file, CATALOG_UNREADABLE when it cannot be read, CATALOG_EMPTY when no row is usable
 * @example const { catalog, skipped } = await readCatalog('catalog')
 */
export async function readCatalog(directory: string, { onSkip, onEvent }: ReadCatalogOptions = {}): Promise<CatalogData> {
  const skipped: SkippedRow[] = []
  const skip = (row: SkippedRow) => {
    skipped.push(row)
    onSkip?.(row)
  }
  const events: CatalogEvent[] = []
  try {
    return { ...(await readFolder(directory, skip, onEvent ?? (event => events.push(event)))), events, skipped }
  } catch (error) {
    throw unreadable(directory, error)
  }
}

async function readFolder(
  directory: string,
  skip: (row: SkippedRow) => void,
  take: (event: CatalogEvent) => void,
): Promise<Omit<CatalogData, 'events' | 'skipped'>> {
  const { catalog, signature, skipped: skippedItems } = await readCatalogItems(directory)
  for (const row of skippedItems) skip(row)
  const isItem = (id: string) => catalog.row(id) !== undefined
  await readBehaviour(directory, isItem, { onEvent: take, onSkip: skip })
  const contextFile = await existing(directory, 'contexts.csv')
  const contexts = contextFile === undefined ? new Map<string, UserContext>() : await readContexts(contextFile, skip)
  return { catalog, signature, contexts }
}
