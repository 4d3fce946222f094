/** The snapshot in use: a changed catalogue is taken in at once, and what would keep people waiting is made up for afterwards. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalog } from './contracts/ports.js'
import type { Snapshot } from './open-snapshot.js'

export interface OpeningOfSnapshot {
  /** Compare everything rather than wait for a new graph. */
  readonly isQuick: boolean
  /** Of the snapshot in use: what still holds is not made again. */
  readonly before: Snapshot
  readonly signal: AbortSignal
}

export interface LiveSnapshotsOptions {
  readonly open: (catalog: Catalog, how: OpeningOfSnapshot) => Promise<Snapshot>
  /** Lets what begins from now on use a snapshot. */
  readonly use: (snapshot: Snapshot, onRetired: () => void) => void
  readonly onError: (error: unknown) => void
  /** Whether something is to be made up for; unset is the graph of a large catalogue. */
  readonly lacks?: (snapshot: Snapshot) => boolean
  /** How long a large catalogue has to be unchanged before a new graph is worth its making. */
  readonly quietMilliseconds?: number
}

/**
 * @example
 * const live = new LiveSnapshots(first, { open, use, onError })
 * await live.takeIn(changed)
 */
export class LiveSnapshots {
  readonly #options: LiveSnapshotsOptions
  readonly #closing = new AbortController()
  #current: Snapshot
  #afterwards: { readonly stop: AbortController; readonly done: Promise<void> } | undefined

  constructor(first: Snapshot, options: LiveSnapshotsOptions) {
    this.#current = first
    this.#options = options
  }

  /** Resolves when the catalogue is in use. One at a time. */
  async takeIn(catalog: Catalog): Promise<void> {
    this.#afterwards?.stop.abort()
    const { open, lacks = ({ retriever }) => retriever.lacksGraph } = this.#options
    const snapshot = await open(catalog, { isQuick: true, before: this.#current, signal: this.#closing.signal })
    this.#use(snapshot)
    if (lacks(snapshot)) this.#makeGraphLater(catalog)
  }

  /** Resolves when the newest catalogue has all that it gets. */
  async settled(): Promise<void> {
    await this.#afterwards?.done
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#afterwards?.stop.abort()
    await this.settled()
  }

  #use(snapshot: Snapshot): void {
    const before = this.#current
    this.#current = snapshot
    this.#options.use(snapshot, () => before[Symbol.dispose]())
  }

  #makeGraphLater(catalog: Catalog): void {
    const stop = new AbortController()
    this.#afterwards = { stop, done: this.#makeGraph(catalog, stop.signal) }
  }

  async #makeGraph(catalog: Catalog, signal: AbortSignal): Promise<void> {
    const { open, onError, quietMilliseconds = 5000 } = this.#options
    try {
      await sleep(quietMilliseconds, undefined, { signal, ref: false })
      const snapshot = await open(catalog, { isQuick: false, before: this.#current, signal })
      if (signal.aborted) snapshot[Symbol.dispose]()
      else this.#use(snapshot)
    } catch (error) {
      if (!signal.aborted) onError(error)
    }
  }
}
