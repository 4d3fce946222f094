/** The snapshot in use: a changed catalogue is taken in at once, and what would keep people waiting is made up for afterwards. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalog } from './contracts/ports.js'
import type { Snapshot } from './open-snapshot.js'
import { largeCatalogue } from './retrieval/index.js'

export interface LiveSnapshotsOptions {
  /** @param isQuick compare everything rather than wait for a new graph */
  readonly open: (catalog: Catalog, how: { isQuick: boolean; signal: AbortSignal }) => Promise<Snapshot>
  /** Lets what begins from now on use a snapshot. */
  readonly use: (snapshot: Snapshot, onRetired: () => void) => void
  readonly onError: (error: unknown) => void
  /** From so many items on there is a graph. */
  readonly large?: number
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
    const { large = largeCatalogue } = this.#options
    const isLarge = catalog.items.length >= large
    this.#use(await this.#options.open(catalog, { isQuick: isLarge, signal: this.#closing.signal }))
    if (isLarge) this.#makeGraphLater(catalog)
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
      const snapshot = await open(catalog, { isQuick: false, signal })
      if (signal.aborted) snapshot[Symbol.dispose]()
      else this.#use(snapshot)
    } catch (error) {
      if (!signal.aborted) onError(error)
    }
  }
}
