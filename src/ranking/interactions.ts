/** Who did what, from a stream of events, with older actions weighing less. */
import type { CatalogEvent } from '../contracts/ports.js'
import { actionWeight } from './action-weight.js'
import { EventColumns, gatherByUser } from './event-columns.js'
import type { SparseRows } from './sparse-rows.js'

export interface InteractionOptions {
  /** Milliseconds since 1970; the latest event where absent. */
  readonly now?: number
  readonly halfLifeDays: number
  /** A person's latest actions beyond this many are not compared. */
  readonly actionsPerUser: number
}

export interface Interactions {
  readonly items: readonly string[]
  readonly users: number
  /** One row a person; each item once, its actions summed and bounded to [−1, 1.5]. */
  readonly byUser: SparseRows
}

const day = 86_400_000
const halvings = 300

/** Reads the events once; the decay of age is `½^(age / halfLife)`. */
export function readInteractions(events: Iterable<CatalogEvent>, options: InteractionOptions): Interactions {
  const columns = new EventColumns()
  const users = new Map<string, number>()
  const items = new Map<string, number>()
  let origin: number | undefined
  let latest = Number.NEGATIVE_INFINITY
  const halfLife = options.halfLifeDays * day
  for (const event of events) {
    const weight = actionWeight(event)
    if (weight === 0 || !Number.isFinite(event.time)) continue
    origin ??= event.time
    latest = Math.max(latest, event.time)
    // Relative to the first event, since the last one is not known yet; scaled to `now` at the end.
    const age = Math.min(halvings, Math.max(-halvings, (event.time - origin) / halfLife))
    columns.add(numberOf(users, event.user), numberOf(items, event.item), weight * 2 ** age)
  }
  const now = Math.min(halvings, Math.max(-halvings, ((options.now ?? latest) - (origin ?? 0)) / halfLife))
  const byUser = gatherByUser(columns, users.size, 2 ** -now, options.actionsPerUser)
  return { items: [...items.keys()], users: users.size, byUser }
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id) ?? known.size
  if (number === known.size) known.set(id, number)
  return number
}
