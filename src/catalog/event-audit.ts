/** How the rows of a file of behaviour stand to each other: what is there twice, and what is older than a row before it. */
import { createHash } from 'node:crypto'
import type { CatalogEvent } from '../contracts/ports.js'

export interface EventCounts {
  readonly events: number
  /** The same person, action, item and time as an earlier row. */
  readonly duplicates: number
  /** Older than an earlier row of the same person. */
  readonly outOfOrder: number
}

/** @example audit.add(event); audit.counts // { events: 1, duplicates: 0, outOfOrder: 0 } */
export class EventAudit {
  /** Hashes: the rows themselves would fill the memory. */
  readonly #seen = new Set<string>()
  readonly #latest = new Map<string, number>()
  #events = 0
  #outOfOrder = 0

  add({ user, action, item, time, value }: CatalogEvent): void {
    const row = JSON.stringify([user, action, item, time, value])
    this.#seen.add(createHash('sha256').update(row).digest('base64url').slice(0, 12))
    const latest = this.#latest.get(user) ?? time
    if (time < latest) this.#outOfOrder += 1
    this.#latest.set(user, Math.max(latest, time))
    this.#events += 1
  }

  get counts(): EventCounts {
    return { events: this.#events, duplicates: this.#events - this.#seen.size, outOfOrder: this.#outOfOrder }
  }
}
