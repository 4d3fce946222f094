/** Long-term taste: what a person liked and disliked over all sessions, the latest word on each item. */
import { z } from 'zod'
import { type Database, guardStorage } from './open-database.js'

const preference = z.object({ item: z.string(), value: z.enum(['like', 'dislike']), time: z.number() })

export type Preference = Readonly<z.output<typeof preference>>

/** @example storage.profiles.set('ada', { item: 'tent', value: 'like', time: Date.now() }) */
export class ProfileStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Latest first. */
  load(user: string): Preference[] {
    return guardStorage('load a profile', () =>
      this.#database
        .prepare('SELECT item, value, time FROM preference WHERE user = ? ORDER BY time DESC, item')
        .all(user)
        .flatMap(raw => preference.safeParse(raw).data ?? []),
    )
  }

  set(user: string, { item, value, time }: Preference): void {
    guardStorage('save a preference', () =>
      this.#database
        .prepare('INSERT OR REPLACE INTO preference (user, item, value, time) VALUES (?, ?, ?, ?)')
        .run(user, item, value, Math.round(time)),
    )
  }

  /** Takes back what was said about one item. */
  remove(user: string, item: string): void {
    guardStorage('remove a preference', () => this.#database.prepare('DELETE FROM preference WHERE user = ? AND item = ?').run(user, item))
  }

  delete(user: string): void {
    guardStorage('delete a profile', () => this.#database.prepare('DELETE FROM preference WHERE user = ?').run(user))
  }
}
