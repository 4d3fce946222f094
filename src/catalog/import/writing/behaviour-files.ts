/** `events.csv`, `ratings.csv` and `contexts.csv` in the making; a file begins with its first row. */
import { LineWriter } from './line-writer.js'

const headers = {
  events: 'user_id,action,item_id,time,value',
  ratings: 'user,item,rating',
  contexts: 'user_id,location,time_in_site,shopping_cart',
} as const

export type BehaviourFile = keyof typeof headers
const behaviourFiles = ['events', 'ratings', 'contexts'] as const satisfies readonly BehaviourFile[]

/** Rows and bytes at some moment; a file without a row has no bytes. */
export interface BehaviourState {
  readonly counts: Readonly<Record<BehaviourFile, number>>
  readonly bytes: Readonly<Partial<Record<BehaviourFile, number>>>
}

export class BehaviourFiles {
  readonly #path: (name: string) => string
  readonly #writers = new Map<BehaviourFile, LineWriter>()
  readonly #counts: Record<BehaviourFile, number>

  /** @param before what an earlier run has written */
  constructor(path: (name: string) => string, before: BehaviourState = { counts: { events: 0, ratings: 0, contexts: 0 }, bytes: {} }) {
    this.#path = path
    this.#counts = { ...before.counts }
    for (const file of behaviourFiles) {
      const bytes = before.bytes[file]
      if (bytes !== undefined) this.#writers.set(file, new LineWriter(path(`${file}.csv`), bytes))
    }
  }

  get counts(): Readonly<Record<BehaviourFile, number>> {
    return { ...this.#counts }
  }

  async add(file: BehaviourFile, lines: readonly string[]): Promise<void> {
    let writer = this.#writers.get(file)
    if (writer === undefined) {
      writer = new LineWriter(this.#path(`${file}.csv`))
      this.#writers.set(file, writer)
      await writer.add(headers[file])
    }
    this.#counts[file] += lines.length
    for (const line of lines) await writer.add(line)
  }

  /** Writes what was added. */
  async state(): Promise<BehaviourState> {
    const bytes: Partial<Record<BehaviourFile, number>> = {}
    for (const [file, writer] of this.#writers) bytes[file] = await writer.flush()
    return { counts: this.counts, bytes }
  }

  async close(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.close()
  }

  async release(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.release()
  }
}
