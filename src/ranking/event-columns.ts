/** Events as three growing columns: 16 bytes each, and their rows by person. */
import type { SparseRows } from './sparse-rows.js'

/** Person, item and weight of every event, as numbers. */
export class EventColumns {
  length = 0
  user = new Uint32Array(1024)
  item = new Uint32Array(1024)
  weight = new Float64Array(1024)

  add(user: number, item: number, weight: number): void {
    if (this.length === this.user.length) this.grow()
    this.user[this.length] = user
    this.item[this.length] = item
    this.weight[this.length] = weight
    this.length++
  }

  private grow(): void {
    const [user, item, weight] = [this.user, this.item, this.weight]
    this.user = new Uint32Array(user.length * 2)
    this.item = new Uint32Array(user.length * 2)
    this.weight = new Float64Array(user.length * 2)
    this.user.set(user)
    this.item.set(item)
    this.weight.set(weight)
  }
}

/** One row a person from the latest `most` events of each: every item once, its weights summed, scaled and bounded to [−1, 1.5]. */
export function gatherByUser(columns: EventColumns, users: number, scale: number, most: number): SparseRows {
  const order = orderByUser(columns.user.subarray(0, columns.length), users)
  const start = new Uint32Array(users + 1)
  const column = new Uint32Array(columns.length)
  const value = new Float64Array(columns.length)
  let length = 0
  for (let user = 0; user < users; user++) {
    const sums = new Map<number, number>()
    const from = Math.max(order.start[user] ?? 0, (order.start[user + 1] ?? 0) - most)
    for (let entry = from; entry < (order.start[user + 1] ?? 0); entry++) {
      const event = order.event[entry] ?? 0
      const item = columns.item[event] ?? 0
      sums.set(item, (sums.get(item) ?? 0) + (columns.weight[event] ?? 0) * scale)
    }
    for (const [item, sum] of sums) {
      column[length] = item
      value[length] = Math.min(1.5, Math.max(-1, sum))
      length++
    }
    start[user + 1] = length
  }
  return { start, column: column.slice(0, length), value: value.slice(0, length) }
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
