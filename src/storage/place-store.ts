/** What stood on screen of late, by catalogue, as groups of items and never by person: the window that bounds of exposure look at. */
import { z } from 'zod'
import { type Database, guardStorage } from './open-database.js'

/** Older lists are dropped: the largest window that can be configured. */
const mostKept = 10_000
/** Dropping is left for every so many. */
const dropEvery = 500

/** What one item on screen stood for: its brand, its department, its price band. */
export type StoredPlace = Readonly<Record<string, string>>

const listOfPlaces = z.array(z.record(z.string(), z.string()))
const row = z.object({ places: z.string() })

/** @example storage.places.append('/shop', [{ brand: 'Norrvik', category: 'Clothing' }]) */
export class PlaceStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * @param catalog which catalogue it was: its folder
   * @param places of one list, best first
   */
  append(catalog: string, places: readonly StoredPlace[]): void {
    guardStorage('keep what was shown', () => {
      const { lastInsertRowid } = this.#database
        .prepare('INSERT INTO place (catalog, places) VALUES (?, ?)')
        .run(catalog, JSON.stringify(places))
      if (Number(lastInsertRowid) % dropEvery === 0) this.#dropOld(catalog)
    })
  }

  /** The latest places, oldest first. Rows that a newer version wrote in a way unknown here are left out. */
  latest(catalog: string, count: number): StoredPlace[] {
    const rows = guardStorage('read what was shown', () =>
      this.#database
        .prepare('SELECT places FROM place WHERE catalog = ? ORDER BY position DESC LIMIT ?')
        .all(catalog, Math.min(count, mostKept)),
    )
    return rows.reverse().flatMap(placesOf).slice(-count)
  }

  #dropOld(catalog: string): void {
    this.#database
      .prepare(
        'DELETE FROM place WHERE catalog = :catalog AND position <= (SELECT position FROM place WHERE catalog = :catalog ORDER BY position DESC LIMIT 1 OFFSET :most)',
      )
      .run({ catalog, most: mostKept })
  }
}

function placesOf(raw: unknown): StoredPlace[] {
  const parsed = row.safeParse(raw)
  if (!parsed.success) return []
  try {
    return listOfPlaces.safeParse(JSON.parse(parsed.data.places)).data ?? []
  } catch {
    return []
  }
}
