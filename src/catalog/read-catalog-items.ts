/** The items of a catalogue folder, as changes left them; read anew where somebody writes meanwhile. */
import { join } from 'node:path'
import type { Catalog } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { changesFile, readChangeLog } from './changes/change-log.js'
import { folderSignature, itemsFile } from './changes/items-file.js'
import { NetChanges } from './changes/net-changes.js'
import { enrichItems } from './enrich-items.js'
import { inMemoryCatalog } from './in-memory-catalog.js'
import { readItems } from './read-items.js'
import type { SkippedRow } from './skipped-row.js'

/** Somebody who writes without end must not keep the reader from ending. */
const mostReadings = 5

export interface CatalogItems {
  readonly catalog: Catalog
  readonly skipped: readonly SkippedRow[]
  /** Of the files as they were read: {@link folderSignature}. */
  readonly signature: string
}

/**
 * @throws CurioError CATALOG_MISSING without an items file, CATALOG_UNREADABLE when it cannot be read, CATALOG_EMPTY when no row is usable
 * @example const { catalog } = await readCatalogItems('shop')
 */
export async function readCatalogItems(directory: string): Promise<CatalogItems> {
  try {
    for (let reading = 1; ; reading++) {
      const signature = await folderSignature(directory)
      const read = await readOnce(directory)
      // Items of one moment with changes of another would be neither the old nor the new catalogue.
      if (reading >= mostReadings || signature === (await folderSignature(directory))) return { ...checked(read), signature }
    }
  } catch (error) {
    throw unreadable(directory, error)
  }
}

/** A failure of the file system gets its code; anything else stays what it is. */
export function unreadable(directory: string, error: unknown): unknown {
  if (CurioError.isInstance(error) || !(error instanceof Error && 'syscall' in error)) return error
  return new CurioError('CATALOG_UNREADABLE', `The catalogue in ${directory} cannot be read: ${error.message}`, { cause: error })
}

interface Reading {
  readonly path: string
  readonly catalog: Catalog
  readonly skipped: readonly SkippedRow[]
}

async function readOnce(directory: string): Promise<Reading> {
  const skipped: SkippedRow[] = []
  const skip = (row: SkippedRow) => skipped.push(row)
  const path = await itemsFile(directory)
  const { changes } = await readChangeLog(join(directory, changesFile), skip)
  const items = await readItems(path, directory, skip, new NetChanges(changes))
  return { path, catalog: inMemoryCatalog(await enrichItems(items, directory, skip)), skipped }
}

function checked({ path, catalog, skipped }: Reading): Pick<CatalogItems, 'catalog' | 'skipped'> {
  const first = skipped[0]
  const message = first === undefined ? `${path} has no rows` : `No usable row in ${path}; line ${first.line}: ${first.field} ${first.why}`
  if (catalog.items.length === 0) throw new CurioError('CATALOG_EMPTY', message)
  return { catalog, skipped }
}
