/** What people did here, in order: the behaviour that later recommendations learn from. */
import { z } from 'zod'
import type { CatalogEvent } from '../contracts/ports.js'
import { type Database, guardStorage } from './open-database.js'

const action = z.enum(['view', 'click', 'cart', 'purchase', 'rate', 'like', 'dislike'])

export interface StoredEvent {
  readonly session: string
  readonly user?: string
  readonly item: string
  readonly action: CatalogEvent['action']
  /** Milliseconds since 1970. */
  readonly time: number
  /** The rating, for `rate`. */
  readonly value?: number
}

const row = z.object({
  session: z.string(),
  user: z.string().nullable(),
  item: z.string(),
  action,
  time: z.number(),
  value: z.number().nullable(),
})

const placed = z.object({ position: z.number() })
/** Rows read at once. */
const pageLength = 5000

/** @example storage.events.append({ session: 's1', item: 'tent', action: 'like', time: Date.now() }) */
export class EventStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  append(event: StoredEvent): void {
    guardStorage('append an event', () =>
      this.#database
        .prepare('INSERT INTO event (session, user, item, action, time, value) VALUES (?, ?, ?, ?, ?, ?)')
        .run(event.session, event.user ?? null, event.item, event.action, Math.round(event.time), event.value ?? null),
    )
  }

  /** In the order they were appended. Rows that a newer version wrote in a way unknown here are left out. */
  all(): StoredEvent[] {
    const events: StoredEvent[] = []
    this.#each(event => events.push(event))
    return events
  }

  /** Hands the same over one by one, as catalogue events: the user is the session where no user is known. */
  eachCatalogEvent(take: (event: CatalogEvent) => void): void {
    this.#each(({ session, user = session, ...rest }) => take({ user, ...rest }))
  }

  #each(take: (event: StoredEvent) => void): void {
    guardStorage('read events', () => {
      // By pages: an iterator of the addon must not be collected either (see open-sqlite.ts), and all at once may be millions.
      const page = this.#database.prepare(
        'SELECT position, session, user, item, action, time, value FROM event WHERE position > ? ORDER BY position LIMIT ?',
      )
      for (let rows = page.all(0, pageLength); rows.length > 0; rows = page.all(placed.parse(rows.at(-1)).position, pageLength)) {
        for (const raw of rows) {
          const parsed = row.safeParse(raw)
          if (parsed.success) take(eventOf(parsed.data))
        }
      }
    })
  }
}

function eventOf({ user, value, ...rest }: z.output<typeof row>): StoredEvent {
  return { ...rest, ...(user === null ? {} : { user }), ...(value === null ? {} : { value }) }
}
