/** `changes.jsonl`: what was changed since `items.jsonl` or `items.csv` was written. Only added to, so that a crash leaves at most an unfinished end. */
import { open, readFile, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { SkippedRow } from '../skipped-row.js'
import { type CatalogChange, loggedChangeSchema } from './catalog-change.js'
import { syncFolder } from './sync-folder.js'

export const changesFile = 'changes.jsonl'
/** Held by who writes the items or their changes. */
export const changesLock = '.changes.lock'

export interface ChangeLog {
  readonly changes: readonly CatalogChange[]
  /** Bytes up to the end of the last finished write; what follows was never acknowledged. */
  readonly end: number
}

/**
 * The changes of all finished writes; none where there is no file.
 *
 * @param onSkip told of lines that are no changes
 * @example const { changes } = await readChangeLog('shop/changes.jsonl', row => console.warn(row.line, row.why))
 */
export async function readChangeLog(path: string, onSkip: (row: SkippedRow) => void = () => {}): Promise<ChangeLog> {
  const bytes = await readFile(path).catch(absent)
  const changes: CatalogChange[] = []
  let pending: CatalogChange[] = []
  let end = 0
  let line = 0
  for (let start = 0, stop = bytes.indexOf(10); stop >= 0; start = stop + 1, stop = bytes.indexOf(10, start)) {
    line += 1
    const read = readLine(bytes.toString('utf8', start, stop))
    if (read === undefined) {
      onSkip({
        file: changesFile,
        line,
        field: '',
        value: bytes.toString('utf8', start, Math.min(stop, start + 80)),
        why: 'no change',
        scope: 'row',
      })
      continue
    }
    const { more, ...change } = read
    pending.push(change)
    if (more) continue
    changes.push(...pending)
    pending = []
    end = stop + 1
  }
  return { changes, end }
}

/**
 * Adds a write and resolves when the disk has it. An unfinished end of an earlier write is cut off first.
 *
 * @param end of {@link readChangeLog}, under the same lock
 */
export async function appendChanges(path: string, changes: readonly CatalogChange[], end: number): Promise<void> {
  const lines = changes.map((change, index) => JSON.stringify(index < changes.length - 1 ? { ...change, more: true } : change))
  const file = await open(path, 'a')
  try {
    if ((await file.stat()).size > end) await file.truncate(end)
    await file.appendFile(`${lines.join('\n')}\n`)
    await file.sync()
  } catch (error) {
    await truncate(path, end).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
  if (end === 0) await syncFolder(dirname(path))
}

function readLine(text: string) {
  try {
    return loggedChangeSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function absent(error: unknown): Buffer {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
  throw error
}
