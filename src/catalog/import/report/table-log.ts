/** Keeps account of one table: every row that was read ends in exactly one of kept, skipped, replaced and joined. */
import { describeValue } from '../../describe-value.js'
import type { SkippedRow } from '../../skipped-row.js'
import type { ImportRow, Repair } from '../import-row.js'
import type { Mapping } from '../mapping/mapping.js'
import type { RepairExample, TableReport } from './import-report.js'
import { Tally } from './tally.js'

const mostSkipsShown = 50

export class TableLog {
  readonly #started = performance.now()
  readonly #skipped = new Tally<SkippedRow>(mostSkipsShown)
  readonly #replaced = new Tally<{ line: number; id: string }>(10)
  readonly #fields = new Tally<SkippedRow>(20)
  readonly #repairs = new Map<string, Tally<RepairExample>>()
  readonly #filled = new Map<string, number>()
  readonly #byRule = new Map<string, number>()
  readonly #source: string
  #read = 0
  #kept = 0
  #joined = 0
  #seconds = 0

  constructor(source: string) {
    this.#source = source
  }

  get skipped(): number {
    return this.#skipped.count
  }

  read(row: ImportRow): void {
    this.#read += row.rows ?? 1
    this.#joined += (row.rows ?? 1) - 1
    for (const { kind, before, after } of row.repairs ?? []) this.repair(kind, { line: row.line, field: '', before, after })
  }

  /** A repair before rows could be told apart. */
  repairText({ kind, before, after }: Repair): void {
    this.repair(kind, { line: 0, field: '', before, after })
  }

  repair(kind: string, example: RepairExample): void {
    const tally = this.#repairs.get(kind) ?? new Tally<RepairExample>()
    this.#repairs.set(kind, tally)
    if (!tally.wantsMore) tally.count1()
    else tally.add({ ...example, before: describeValue(example.before), after: describeValue(example.after) })
  }

  skip(line: number, field: string, value: unknown, why: string): void {
    this.#skipped.add({ file: this.#source, line, field, value: describeValue(value), why, scope: 'row' })
  }

  leaveOut(line: number, field: string, value: unknown, why: string): void {
    this.#fields.add({ file: this.#source, line, field, value: describeValue(value), why, scope: 'field' })
  }

  /** @param byRule fields that a rule filled */
  keep(fields: Iterable<string>, byRule: Iterable<string> = []): void {
    this.#kept += 1
    for (const field of fields) this.#filled.set(field, (this.#filled.get(field) ?? 0) + 1)
    for (const field of byRule) this.#byRule.set(field, (this.#byRule.get(field) ?? 0) + 1)
  }

  /** A row that was kept before and gives way to a later one with its id. */
  replace(line: number, id: string): void {
    this.#kept -= 1
    this.#replaced.add({ line, id })
  }

  /** The table is read to its end. */
  end(): void {
    this.#seconds = (performance.now() - this.#started) / 1000
  }

  report(about: { format: string; exporter?: string; mapping: Mapping }): TableReport {
    const kept = Math.max(1, this.#kept + this.#replaced.count)
    const coverage = [...this.#filled].sort((a, b) => b[1] - a[1]).slice(0, 200)
    return {
      source: this.#source,
      ...about,
      read: this.#read,
      kept: this.#kept,
      skipped: this.#skipped.result(),
      replaced: this.#replaced.result(),
      joined: this.#joined,
      fieldsLeftOut: this.#fields.result(),
      repaired: Object.fromEntries([...this.#repairs].map(([kind, tally]) => [kind, tally.result()])),
      coverage: Object.fromEntries(coverage.map(([field, count]) => [field, count / kept])),
      filledByRule: Object.fromEntries(this.#byRule),
      seconds: this.#seconds,
    }
  }
}
