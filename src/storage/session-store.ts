/** What is believed about the people of each session, so that a conversation survives a restart. */
import { z } from 'zod'
import type { Interest } from '../contracts/interest.js'
import { interestSchema } from './interest-schema.js'
import { type Database, guardStorage } from './open-database.js'

export interface SessionEntry {
  readonly id: string
  readonly user?: string
  /** Milliseconds since 1970. */
  readonly saved: number
}

const row = z.object({ interest: z.string() })
const entry = z.object({ id: z.string(), user: z.string().nullable(), saved: z.number() })

/**
 * @example
 * storage.sessions.save('s1', interest)
 * storage.sessions.load('s1')?.wishes
 */
export class SessionStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The stored interest; undefined when there is none, or when it is no longer readable. */
  load(id: string): Interest | undefined {
    return guardStorage('load a session', () => {
      const found = row.safeParse(this.#database.prepare('SELECT interest FROM session WHERE id = ?').get(id))
      if (!found.success) return undefined
      const parsed = interestSchema.safeParse(parseJson(found.data.interest))
      return parsed.success ? parsed.data : undefined
    })
  }

  /** Stores or replaces; `user` is who the session belongs to, where that is known. */
  save(id: string, interest: Interest, user?: string): void {
    guardStorage('save a session', () =>
      this.#database
        .prepare(
          `INSERT INTO session (id, user, interest, saved) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET user = coalesce(excluded.user, user), interest = excluded.interest, saved = excluded.saved`,
        )
        .run(id, user ?? null, JSON.stringify(interest), Date.now()),
    )
  }

  delete(id: string): void {
    guardStorage('delete a session', () => this.#database.prepare('DELETE FROM session WHERE id = ?').run(id))
  }

  /** Latest saved first. */
  list(): SessionEntry[] {
    return guardStorage('list sessions', () =>
      z
        .array(entry)
        .parse(this.#database.prepare('SELECT id, user, saved FROM session ORDER BY saved DESC, id').all())
        .map(({ user, ...rest }) => (user === null ? rest : { ...rest, user })),
    )
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
