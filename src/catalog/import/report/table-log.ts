/** Keeps account of one table: every row that was read ends in exactly one of kept, skipped, replaced and joined. */
import { describeValue } from '../../describe-value.js'
import type { SkippedRow } from '../../skipped-row.js'
import type { ImportRow, Repair } from '../import-row.js'
import type { Mapping } from '../mapping/mapping.js'
import type { RepairExample, TableReport } from './import-report.js'
import { RepairLog } from './repair-log.js'
import type { TableLogState } from './table-log-state.js'
import { Tally } from './tally.js'

export class TableLog {
  readonly source: string
  readonly #started = performance.now()
  readonly #skipped: Tally<SkippedRow>
  readonly #replaced: Tally<{ line: number; id: string }>
  readonly #fields: Tally<SkippedRow>
  readonly #repairs: RepairLog
  readonly #textRepairs: RepairLog
  readonly #filled: Map<string, number>
  readonly #byRule: Map<string, number>
  #read: number
  #kept: number
  #joined: number
  #seconds: number

  /** @param before of an earlier run; what is set right before rows can be told apart is not in it where the table is read again */
  constructor(source: string, before?: Omit<TableLogState, 'textRepairs'> & Partial<Pick<TableLogState, 'textRepairs'>>) {
    this.source = source
    this.#skipped = new Tally(50, before?.skipped)
    this.#replaced = new Tally(10, before?.replaced)
    this.#fields = new Tally(20, before?.fieldsLeftOut)
    this.#repairs = new RepairLog(before?.repairs)
    this.#textRepairs = new RepairLog(before?.textRepairs)
    this.#filled = new Map(Object.entries(before?.filled ?? {}))
    this.#byRule = new Map(Object.entries(before?.byRule ?? {}))
    this.#read = before?.read ?? 0
    this.#kept = before?.kept ?? 0
    this.#joined = before?.joined ?? 0
    this.#seconds = before?.seconds ?? 0
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
    this.#textRepairs.add(kind, { line: 0, field: '', before, after })
  }

  repair(kind: string, example: RepairExample): void {
    this.#repairs.add(kind, example)
  }

  skip(line: number, field: string, value: unknown, why: string): void {
    this.#skipped.add({ file: this.source, line, field, value: describeValue(value), why, scope: 'row' })
  }

  leaveOut(line: number, field: string, value: unknown, why: string): void {
    this.#fields.add({ file: this.source, line, field, value: describeValue(value), why, scope: 'field' })
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
    this.#seconds += (performance.now() - this.#started) / 1000
  }

  state(): TableLogState {
    return {
      read: this.#read,
      kept: this.#kept,
      joined: this.#joined,
      seconds: this.#seconds,
      skipped: this.#skipped.result(),
      replaced: this.#replaced.result(),
      fieldsLeftOut: this.#fields.result(),
      repairs: this.#repairs.result(),
      textRepairs: this.#textRepairs.result(),
      filled: Object.fromEntries(this.#filled),
      byRule: Object.fromEntries(this.#byRule),
    }
  }

  report(about: { format: string; exporter?: string; mapping: Mapping }): TableReport {
    const { repairs, textRepairs, filled, byRule, ...state } = this.state()
    const all = Math.max(1, this.#kept + this.#replaced.count)
    const coverage = Object.entries(filled)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 200)
    return {
      source: this.source,
      ...about,
      ...state,
      // The kinds of the two differ.
      repaired: { ...textRepairs, ...repairs },
      coverage: Object.fromEntries(coverage.map(([field, count]) => [field, count / all])),
      filledByRule: byRule,
    }
  }
}
