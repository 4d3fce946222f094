/** All that an import learns on its way, for the report. */
import { resolve } from 'node:path'
import type { FoundTable } from './find-tables.js'
import type { ImportOptions } from './import-options.js'
import { CatalogLog } from './report/catalog-log.js'
import type { CheckedPictures } from './report/check-pictures.js'
import type { ImportReport } from './report/import-report.js'
import { similarPictures } from './report/similar-pictures.js'
import { TableLog } from './report/table-log.js'
import { Tally } from './report/tally.js'
import type { Checkpoint } from './resuming/checkpoint.js'

export class ImportAccount {
  readonly catalog = new CatalogLog()
  readonly logs: TableLog[]
  readonly missingPictures: Tally<string>
  /** Names of the files with only the broken rows. */
  readonly brokenFiles: string[]
  checked: CheckedPictures | undefined
  /** Rows of the sources. */
  rows: number
  readonly #tables: readonly FoundTable[]
  readonly #resumedAt: number

  /** @param before of an earlier run; the rows that it has kept are added to `catalog` afterwards */
  constructor(tables: readonly FoundTable[], before?: Checkpoint) {
    this.#tables = tables
    this.logs = (before?.logs ?? []).map((state, index) => {
      const { textRepairs, ...others } = state
      const isWhole = index < (before?.tablesDone ?? 0)
      return new TableLog(tables[index]?.table.name ?? '', isWhole ? state : others)
    })
    this.missingPictures = new Tally(10, before?.missingPictures)
    this.brokenFiles = [...(before?.brokenFiles ?? [])]
    this.rows = before?.rows ?? 0
    this.#resumedAt = this.rows
  }

  /** The log of a table; an earlier run may have begun it. */
  log(table: number): TableLog {
    const log = this.logs[table] ?? new TableLog(this.#tables[table]?.table.name ?? '')
    this.logs[table] = log
    return log
  }

  get skipped(): number {
    return this.logs.reduce((total, log) => total + log.skipped, 0)
  }

  /** Gives the row at a place up, for a later one with its id. */
  replace(place: number): void {
    // The place of the replaced row tells its table, which may be another one.
    const { table, line, id } = this.catalog.at(place)
    this.logs[table]?.replace(line, id)
  }

  emptyMessage(): string {
    const first = this.logs[0]?.state().skipped.examples[0]
    return first === undefined
      ? 'The sources have no rows'
      : `No usable row; ${first.file}:${first.line} ${first.field} ${first.value} ${first.why}`
  }

  report(
    { target, dryRun }: Pick<ImportOptions, 'target' | 'dryRun'>,
    about: Pick<ImportReport, 'written' | 'leftAside' | 'seconds' | 'items' | 'events' | 'ratings' | 'contexts'>,
  ): ImportReport {
    const { unreadable = new Tally<string>(), tooSmall = new Tally<string>(), checked = 0, traces = [] } = this.checked ?? {}
    const tables = this.logs.flatMap((log, index) => {
      const found = this.#tables[index]
      if (found === undefined) return []
      const exporter = found.adapter === undefined ? {} : { exporter: found.adapter.name }
      return log.report({ format: found.table.format, mapping: found.mapping, ...exporter })
    })
    return {
      target: resolve(target),
      ...about,
      tables,
      ...this.catalog.result(),
      pictures: {
        checked,
        remote: this.catalog.remotePictures,
        missing: this.missingPictures.result(),
        unreadable: unreadable.result(),
        tooSmall: tooSmall.result(),
        similar: similarPictures(traces),
      },
      brokenRows: dryRun ? [] : this.brokenFiles.map(name => resolve(target, name)),
      notes: this.#notes(),
    }
  }

  #notes(): string[] {
    const resumed = this.#resumedAt === 0 ? [] : [`went on after ${this.#resumedAt} rows of an earlier run`]
    const unnamed = this.#tables
      .filter(({ mapping }) => mapping.kind === 'items' && mapping.fields.id === undefined)
      .map(({ table }) => `${table.name} has no column of ids: each item's id is made from its title`)
    const untimed = this.#tables.filter(({ mapping }) => mapping.kind === 'events' && mapping.fields.time === undefined)
    return [...resumed, ...unnamed, ...untimed.map(({ table }) => `${table.name} has no times: its events are dated to 1970`)]
  }
}
