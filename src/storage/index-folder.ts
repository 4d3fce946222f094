/** Where the index of a catalogue is kept: beside it, or with the person's own data where that folder cannot be written. */
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * `CATALOGUE/.curio`, created when needed, else a folder of its own under `STORAGE/indexes`, not yet created.
 *
 * @example indexFolder('/srv/shop', '/home/ada/.curio') // '/srv/shop/.curio'
 */
export function indexFolder(catalogDirectory: string, storageDirectory: string): string {
  const beside = join(catalogDirectory, '.curio')
  if (isWritable(beside)) return beside
  const name = createHash('sha256').update(resolve(catalogDirectory)).digest('hex').slice(0, 16)
  return join(storageDirectory, 'indexes', name)
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    // The folder may be one's own and the file another person's.
    const file = join(folder, 'vectors.sqlite')
    if (existsSync(file)) accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}
