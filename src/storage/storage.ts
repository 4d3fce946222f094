/** curio's own database: sessions, events and profiles in one file, and the one place that forgets a person in all of them. */
import { ChoiceStore } from './choice-store.js'
import { EventStore } from './event-store.js'
import { migrations } from './migrations.js'
import { type Database, guardStorage, openDatabase } from './open-database.js'
import { PlaceStore } from './place-store.js'
import { ProfileStore } from './profile-store.js'
import { SessionStore } from './session-store.js'

/**
 * @example
 * using storage = new Storage('curio.sqlite')
 * storage.forget('ada')
 */
export class Storage implements Disposable {
  readonly sessions: SessionStore
  readonly events: EventStore
  readonly profiles: ProfileStore
  readonly choices: ChoiceStore
  readonly places: PlaceStore
  readonly #database: Database

  /**
   * @param path the database file, or `:memory:`
   * @throws CurioError STORAGE_FAILED, DISK_FULL
   */
  constructor(path: string) {
    this.#database = openDatabase(path, migrations)
    this.sessions = new SessionStore(this.#database)
    this.events = new EventStore(this.#database)
    this.profiles = new ProfileStore(this.#database)
    this.choices = new ChoiceStore(this.#database)
    this.places = new PlaceStore(this.#database)
  }

  /**
   * Deletes all that is kept about a session or a user of this id, and overwrites it in the file.
   *
   * @returns whose events were deleted, by the names that they have as catalogue events
   */
  forget(id: string): ReadonlySet<string> {
    return guardStorage('forget a person', () => {
      const people = this.#database.transaction(() => {
        const deleted = this.#database
          .prepare(
            'DELETE FROM event WHERE session = :id OR user = :id OR session IN (SELECT id FROM session WHERE user = :id) RETURNING coalesce(user, session)',
          )
          .pluck()
          .all({ id })
        this.#database.prepare('DELETE FROM choice WHERE session = :id OR session IN (SELECT id FROM session WHERE user = :id)').run({ id })
        this.#database.prepare('DELETE FROM session WHERE id = :id OR user = :id').run({ id })
        this.#database.prepare('DELETE FROM preference WHERE user = :id').run({ id })
        return new Set(deleted.map(String))
      })()
      // The write-ahead log still holds the old pages until it is emptied.
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return people
    })
  }

  close(): void {
    this.#database.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }
}
