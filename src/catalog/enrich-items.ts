/** What was added to a catalogue beside its items: downloaded pictures and accepted tags. */
import type { Item } from '../contracts/item.js'
import { withPictures } from './pictures/index.js'
import type { SkippedRow } from './skipped-row.js'
import { withTags } from './tags/index.js'

/**
 * @param directory the catalogue's folder
 * @throws CurioError STORAGE_FAILED, CATALOG_UNREADABLE
 * @example const items = await enrichItems(plain, 'catalog', row => console.warn(row.why))
 */
export async function enrichItems(items: readonly Item[], directory: string, onSkip: (row: SkippedRow) => void): Promise<readonly Item[]> {
  return withTags(await withPictures(items, directory), directory, onSkip)
}
