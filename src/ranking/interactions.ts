/** Who did what, from a stream of events, with older actions weighing less. */
import type { CatalogEvent } from '../contracts/ports.js'
import { actionWeight } from './action-weight.js'
import { EventColumns } from './event-columns.js'
import { type DecayOptions, gatherByUser } from './gather-by-user.js'
import type { SparseRows } from './sparse-rows.js'

export interface InteractionOptions extends DecayOptions {
  /** Milliseconds since 1970; the latest event where absent. */
  readonly now?: number
}

export interface Interactions {
  readonly items: readonly string[]
  /** One row a person; each item once. */
  readonly byUser: SparseRows
  /** For each item, its positive actions with the decay `½^(age / halfLife)`. */
  readonly popularity: Float64Array
}

const day = 86_400_000

/** Reads the events once. An event without weight or with a broken time is left out. */
export function readInteractions(events: Iterable<CatalogEvent>, options: InteractionOptions): Interactions {
  const columns = new EventColumns()
  const users = new Map<string, number>()
  const items = new Map<string, number>()
  for (const event of events) {
    const weight = actionWeight(event)
    if (weight === 0 || !Number.isFinite(event.time)) continue
    columns.add(numberOf(users, event.user), numberOf(items, event.item), weight, event.time / day)
  }
  const byUser = gatherByUser(columns, users.size, options)
  const now = options.now === undefined ? columns.latestDay : options.now / day
  return { items: [...items.keys()], byUser, popularity: popularity(columns, items.size, now, options.halfLifeDays) }
}

function popularity(columns: EventColumns, items: number, now: number, halfLifeDays: number): Float64Array {
  const sums = new Float64Array(items)
  for (let event = 0; event < columns.length; event++) {
    const item = columns.item[event] ?? 0
    const age = Math.max(0, now - (columns.day[event] ?? 0))
    sums[item] = (sums[item] ?? 0) + Math.max(0, columns.weight[event] ?? 0) * 2 ** (-age / halfLifeDays)
  }
  return sums
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id) ?? known.size
  if (number === known.size) known.set(id, number)
  return number
}
