/** What was shown and how it was taken, by catalogue: what exploring learns from. */
import { z } from 'zod'
import { type Database, guardStorage } from './open-database.js'

/** Older ones are dropped: tastes change, and the file stays small. */
const mostKept = 20_000
/** Dropping is left for every so many. */
const dropEvery = 500

export interface StoredChoice {
  readonly session: string
  readonly item: string
  /** What was known of the item in its situation, by name. */
  readonly features: Readonly<Record<string, number>>
  /** In [−1, 1]; 0 where nothing was said of it. */
  readonly reward: number
}

const row = z.object({ session: z.string(), item: z.string(), features: z.string(), reward: z.number() })
const features = z.record(z.string(), z.number())

/** @example storage.choices.append('/shop', { session: 's1', item: 'tent', features: { similarity: 0.8 }, reward: 1 }) */
export class ChoiceStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** @param catalog which catalogue it was: its folder */
  append(catalog: string, { session, item, features: seen, reward }: StoredChoice): void {
    guardStorage('keep a choice', () => {
      const { lastInsertRowid } = this.#database
        .prepare('INSERT INTO choice (catalog, session, item, features, reward) VALUES (?, ?, ?, ?, ?)')
        .run(catalog, session, item, JSON.stringify(seen), reward)
      if (Number(lastInsertRowid) % dropEvery === 0) this.#dropOld(catalog)
    })
  }

  /** Newest first. Rows that a newer version wrote in a way unknown here are left out. */
  all(catalog: string): StoredChoice[] {
    return guardStorage('read choices', () =>
      this.#database
        .prepare('SELECT session, item, features, reward FROM choice WHERE catalog = ? ORDER BY position DESC LIMIT ?')
        .all(catalog, mostKept)
        .flatMap(raw => choiceOf(raw) ?? []),
    )
  }

  #dropOld(catalog: string): void {
    this.#database
      .prepare(
        'DELETE FROM choice WHERE catalog = :catalog AND position <= (SELECT position FROM choice WHERE catalog = :catalog ORDER BY position DESC LIMIT 1 OFFSET :most)',
      )
      .run({ catalog, most: mostKept })
  }
}

function choiceOf(raw: unknown): StoredChoice | undefined {
  const parsed = row.safeParse(raw)
  if (!parsed.success) return undefined
  try {
    return { ...parsed.data, features: features.parse(JSON.parse(parsed.data.features)) }
  } catch {
    return undefined
  }
}
