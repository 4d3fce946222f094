/** Events as one row a person. */
import type { EventColumns } from './event-columns.js'
import type { SparseRows } from './sparse-rows.js'

export interface DecayOptions {
  readonly halfLifeDays: number
  /** A person's last read actions beyond this many are not compared. */
  readonly actionsPerUser: number
}

/**
 * Every item once a row, its weights summed and bounded to [−1, 1.5]. An action fades by its age before the person's own last one: what a
 * regular of ten years ago chose together still goes together, but of one person the recent taste counts.
 */
export function gatherByUser(columns: EventColumns, users: number, options: DecayOptions): SparseRows {
  const { start: first, event } = orderByUser(columns.user.subarray(0, columns.length), users)
  const start = new Uint32Array(users + 1)
  const column = new Uint32Array(columns.length)
  const value = new Float64Array(columns.length)
  let length = 0
  for (let user = 0; user < users; user++) {
    const end = first[user + 1] ?? 0
    const own = event.subarray(Math.max(first[user] ?? 0, end - options.actionsPerUser), end)
    for (const [item, sum] of sums(columns, own, options.halfLifeDays)) {
      column[length] = item
      value[length] = Math.min(1.5, Math.max(-1, sum))
      length++
    }
    start[user + 1] = length
  }
  return { start, column: column.slice(0, length), value: value.slice(0, length) }
}

function sums(columns: EventColumns, own: Uint32Array, halfLifeDays: number): ReadonlyMap<number, number> {
  const last = own.reduce((latest, event) => Math.max(latest, columns.day[event] ?? 0), Number.NEGATIVE_INFINITY)
  const found = new Map<number, number>()
  for (const event of own) {
    const item = columns.item[event] ?? 0
    const weight = (columns.weight[event] ?? 0) * 2 ** (((columns.day[event] ?? 0) - last) / halfLifeDays)
    found.set(item, (found.get(item) ?? 0) + weight)
  }
  return found
}

/** Event numbers grouped by person, in the order they came (a counting sort). */
function orderByUser(user: Uint32Array, users: number): { start: Uint32Array; event: Uint32Array } {
  const start = new Uint32Array(users + 1)
  for (const one of user) start[one + 1] = (start[one + 1] ?? 0) + 1
  for (let index = 0; index < users; index++) start[index + 1] = (start[index + 1] ?? 0) + (start[index] ?? 0)
  const next = start.slice(0, users)
  const event = new Uint32Array(user.length)
  for (const [index, one] of user.entries()) {
    const at = next[one] ?? 0
    event[at] = index
    next[one] = at + 1
  }
  return { start, event }
}
