/** What was set right, by kind. */
import { describeValue } from '../../describe-value.js'
import type { Counted, RepairExample } from './import-report.js'
import { Tally } from './tally.js'

export class RepairLog {
  readonly #kinds: Map<string, Tally<RepairExample>>

  /** @param before what was set right in an earlier run */
  constructor(before: Readonly<Record<string, Counted<RepairExample>>> = {}) {
    this.#kinds = new Map(Object.entries(before).map(([kind, counted]) => [kind, new Tally(undefined, counted)]))
  }

  add(kind: string, example: RepairExample): void {
    const tally = this.#kinds.get(kind) ?? new Tally<RepairExample>()
    this.#kinds.set(kind, tally)
    if (!tally.wantsMore) tally.count1()
    else tally.add({ ...example, before: describeValue(example.before), after: describeValue(example.after) })
  }

  result(): Record<string, { count: number; examples: RepairExample[] }> {
    return Object.fromEntries([...this.#kinds].map(([kind, tally]) => [kind, tally.result()]))
  }
}
