/** Which file of a catalogue folder holds its items, and whether anything of them was touched. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CurioError } from '../../errors.js'
import { changesFile } from './change-log.js'

const names = ['items.jsonl', 'items.csv']

/** Path of `items.jsonl`, else of `items.csv`. Rejects with CATALOG_MISSING. */
export async function itemsFile(directory: string): Promise<string> {
  for (const name of names) if ((await statOf(join(directory, name))) !== 'absent') return join(directory, name)
  throw new CurioError('CATALOG_MISSING', `No items.jsonl or items.csv in ${directory}`)
}

/**
 * Differs whenever an items file, the changes on top of it or the tags beside it were written.
 *
 * @example if ((await folderSignature('shop')) !== before) await readAgain()
 */
export async function folderSignature(directory: string): Promise<string> {
  const found = await Promise.all([...names, changesFile, 'tags.jsonl'].map(name => statOf(join(directory, name))))
  return found.join(' ')
}

/** Identity, size and time of last writing of one file. */
export async function statOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true })
    return `${ino}:${size}:${mtimeNs}`
  } catch {
    return 'absent'
  }
}
