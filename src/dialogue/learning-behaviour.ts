/** What people did, learnt again while the shop is open: reactions of today move the lists of today. */
import { setImmediate } from 'node:timers/promises'
import type { CatalogEvent } from '../contracts/ports.js'
import { CurioError } from '../errors.js'
import { type BehaviourModel, buildBehaviourModel, learnBehaviour } from '../ranking/index.js'

/** So many new events make a difference worth learning. */
const worthLearning = 25
/** Reading more events than this would hold up a turn: they count from the next start. */
const mostEvents = 20_000

export interface BehaviourSources {
  /** Events of the catalogue's own file. */
  readonly history: readonly CatalogEvent[]
  /** What happened here, read anew each time. */
  readonly here: () => readonly CatalogEvent[]
  readonly onError?: (error: CurioError) => void
}

/** @example const behaviour = new LearningBehaviour({ history: [], here: () => storage.events.asCatalogEvents() }) */
export class LearningBehaviour {
  readonly #sources: BehaviourSources
  readonly #stop = new AbortController()
  #history: readonly CatalogEvent[]
  #model: BehaviourModel
  #fresh = 0
  #isStale = false
  #work: Promise<void> | undefined

  /** Learns at once. @throws CurioError STORAGE_FAILED */
  constructor(sources: BehaviourSources) {
    this.#sources = sources
    const here = sources.here()
    this.#model = buildBehaviourModel(joined(sources.history, here))
    this.#history = sources.history
    // What is not read again is not kept: a long history is large.
    if (this.#isTooMuch(here)) this.stop()
  }

  /** The newest. */
  get model(): BehaviourModel {
    return this.#model
  }

  /** Says that so many events were added. */
  added(events: number): void {
    this.#fresh += events
    if (this.#fresh >= worthLearning) this.#learn()
  }

  /** Says that events were taken away: what a person had forgotten must not go on working. */
  removed(): void {
    this.#learn()
  }

  /** Resolves when nothing is being learnt. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work
  }

  stop(): void {
    this.#stop.abort()
    this.#history = []
  }

  #learn(): void {
    this.#fresh = 0
    this.#isStale = true
    this.#work ??= this.#run().finally(() => {
      this.#work = undefined
    })
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    try {
      while (this.#isStale && !signal.aborted) {
        this.#isStale = false
        await setImmediate()
        const here = this.#sources.here()
        if (this.#isTooMuch(here)) return
        this.#model = await learnBehaviour(joined(this.#history, here), { signal })
      }
    } catch (error) {
      if (!signal.aborted) this.#sources.onError?.(CurioError.from(error))
    }
  }

  #isTooMuch(here: readonly CatalogEvent[]): boolean {
    return this.#history.length + here.length > mostEvents
  }
}

function* joined(...lists: readonly (readonly CatalogEvent[])[]): Generator<CatalogEvent> {
  for (const list of lists) yield* list
}
