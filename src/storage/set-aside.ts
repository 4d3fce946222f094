/** Tells a damaged database file from one that merely cannot be used now, and moves it out of the way. */
import { renameSync, rmSync } from 'node:fs'
import { CurioError } from '../errors.js'

/** A plain SQLITE_ERROR is a table that is missing or another: our statements are fixed. */
const damage = /^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ|ERROR$)/u

/** True where the file itself is at fault, so that a new one would do. */
export function isDamage(error: unknown): boolean {
  const cause = CurioError.isInstance(error) ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && damage.test(cause.code)
}

/**
 * Renames the file, over an earlier one that was set aside; its write-ahead log goes, since it belongs to no other file.
 *
 * @returns the new path
 * @throws Error of the file system
 */
export function setAside(path: string): string {
  const aside = `${path}.damaged`
  renameSync(path, aside)
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  return aside
}
