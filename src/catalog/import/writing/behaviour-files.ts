/** `events.csv`, `ratings.csv` and `contexts.csv` in the making; a file begins with its first row. */
import { LineWriter } from './line-writer.js'

const headers = {
  events: 'user_id,action,item_id,time,value',
  ratings: 'user,item,rating',
  contexts: 'user_id,location,time_in_site,shopping_cart',
} as const

export type BehaviourFile = keyof typeof headers

export class BehaviourFiles {
  readonly #path: (name: string) => string
  readonly #writers = new Map<BehaviourFile, LineWriter>()
  readonly #counts = { events: 0, ratings: 0, contexts: 0 }

  constructor(path: (name: string) => string) {
    this.#path = path
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

  async close(): Promise<void> {
    for (const writer of this.#writers.values()) await writer.close()
  }
}
