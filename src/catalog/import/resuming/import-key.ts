/** Tells imports apart: only one of the very same sources, read in the very same way, is gone on with. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { folderSignature } from '../../changes/items-file.js'
import type { FoundTable } from '../find-tables.js'
import type { ImportOptions } from '../import-options.js'
import { openBytes } from '../sources/open-bytes.js'
import type { SourceFile } from '../sources/source-file.js'

/** Counted up when rows become something else than before, or are kept on disk in another way. */
const format = 1

/** @example await importKey(found, { sources: ['a.csv'], target: 'catalog' }) // '9f86d081884c7d65' */
export async function importKey(tables: readonly FoundTable[], { target, currency, fill, mapping }: ImportOptions): Promise<string> {
  const hash = createHash('sha256')
  const sources = new Map<SourceFile, string>()
  for (const { table } of tables) if (!sources.has(table.file)) sources.set(table.file, await contentOf(table.file))
  const read = tables.map(found => [
    found.table.name,
    found.table.format,
    found.adapter?.name,
    found.mapping,
    sources.get(found.table.file),
  ])
  // Behaviour that comes alone is held against the items that are there.
  const items = tables.some(found => found.mapping.kind === 'items') ? undefined : await folderSignature(resolve(target))
  hash.update(JSON.stringify({ format, read, currency, fill, saved: mapping?.fill, items }))
  return hash.digest('hex').slice(0, 16)
}

/** A file on this machine is the same while nobody writes it; what was fetched is looked at whole. */
async function contentOf(file: SourceFile): Promise<string> {
  if (file.folder !== undefined) {
    const { size, mtimeMs } = await stat(file.path)
    return `${file.path} ${size} ${mtimeMs}`
  }
  const hash = createHash('sha256')
  for await (const chunk of openBytes(file)) hash.update(chunk)
  return hash.digest('hex')
}
