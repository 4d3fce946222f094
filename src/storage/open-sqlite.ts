/**
 * The SQLite addon (better-sqlite3 12) aborts the process on Node 24.19 and later when a database or a statement of it is garbage collected.
 * So none ever is: databases and statements stay referenced, each statement is prepared once, and `iterate()` is not used. Version 13, which needs Node 22, ends this.
 */
import Sqlite from 'better-sqlite3'

const retained = new Set<object>()

/**
 * A database whose `prepare` returns the same statement for the same text; use `prepare` for pragmas too, `pragma()` makes statements of its own.
 *
 * @example openSqlite(':memory:').prepare('PRAGMA user_version').pluck().get() // 0
 */
export function openSqlite(path: string, options: Sqlite.Options = {}): Sqlite.Database {
  const database = new Sqlite(path, options)
  const prepare = database.prepare.bind(database)
  const statements = new Map<string, Sqlite.Statement>()
  const prepareOnce = (source: string) => {
    const statement = statements.get(source) ?? prepare(source)
    statements.set(source, statement)
    return statement
  }
  retained.add(database)
  retained.add(statements)
  return Object.assign(database, { prepare: prepareOnce })
}
