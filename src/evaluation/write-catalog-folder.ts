/** A catalogue folder made from measuring data, in the temporary folder: nothing is written beside the data itself. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Writes the folder and returns its path; the same name is used again, so that its index is kept.
 *
 * @param images folder of the pictures that the rows name as `images/…`
 */
export function writeCatalogFolder(name: string, rows: readonly object[], images?: string): string {
  const folder = join(tmpdir(), 'curio-evaluation', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'items.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const link = join(folder, 'images')
  if (images !== undefined && !existsSync(link)) symlinkSync(resolve(images), link, 'junction')
  return folder
}
