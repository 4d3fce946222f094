/** Opens an SQLite file so that several processes can share it, and brings its tables up to date. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { CurioError } from '../errors.js'
import { openSqlite } from './open-sqlite.js'

/** How long a writer waits for another process, in milliseconds. */
const busyTimeout = 5000

export type Database = Sqlite.Database

/**
 * Opens or creates the file (`:memory:` for none) and runs the migrations that it has not seen, each in a transaction.
 *
 * @param migrations SQL scripts in order; their number is the schema's version. Never change one that was released.
 * @throws CurioError STORAGE_FAILED, DISK_FULL
 * @example const database = openDatabase('curio.sqlite', ['CREATE TABLE note (text TEXT)'])
 */
export function openDatabase(path: string, migrations: readonly string[]): Database {
  return guardStorage(`open ${path}`, () => {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    const database = openSqlite(path, { timeout: busyTimeout })
    try {
      patiently(() => database.prepare('PRAGMA journal_mode = WAL').get())
      database.exec('PRAGMA synchronous = NORMAL')
      database.exec('PRAGMA secure_delete = ON')
      migrate(database, migrations)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** The change to a write-ahead log does not wait for other processes by itself, as all other statements do. */
function patiently<Value>(work: () => Value): Value {
  const end = performance.now() + busyTimeout
  for (;;) {
    try {
      return work()
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
      if (!busy || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function migrate(database: Database, migrations: readonly string[]): void {
  const upgrade = database.transaction(() => {
    const version = Number(database.prepare('PRAGMA user_version').pluck().get())
    if (version > migrations.length) throw new CurioError('STORAGE_FAILED', 'The database was written by a newer version of curio')
    for (const script of migrations.slice(version)) database.exec(script)
    if (version < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
  // Immediate, so that two processes that start together do not both see the old version.
  upgrade.immediate()
}

/**
 * Runs database work and names its failure.
 *
 * @throws CurioError STORAGE_FAILED, DISK_FULL
 * @example guardStorage('save the session', () => statement.run(id))
 */
export function guardStorage<T>(what: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (CurioError.isInstance(error)) throw error
    const full = error instanceof Error && 'code' in error && (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
    const message = error instanceof Error ? error.message : String(error)
    throw new CurioError(full ? 'DISK_FULL' : 'STORAGE_FAILED', `Could not ${what}: ${message}`, { cause: error })
  }
}
