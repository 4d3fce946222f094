/** One import under way: tables are read one after the other, items first, and all that is learnt is kept for the report. */
import { resolve } from 'node:path'
import { CurioError } from '../../errors.js'
import { buildBehaviour } from './building/build-behaviour.js'
import { buildItem } from './building/build-item.js'
import { planItems } from './building/item-plan.js'
import type { FoundTable } from './find-tables.js'
import type { ImportOptions } from './import-options.js'
import type { ImportRow } from './import-row.js'
import { knownItems } from './known-items.js'
import { CatalogLog } from './report/catalog-log.js'
import { type CheckedPictures, checkPictures } from './report/check-pictures.js'
import type { ImportReport } from './report/import-report.js'
import { similarPictures } from './report/similar-pictures.js'
import { TableLog } from './report/table-log.js'
import { Tally } from './report/tally.js'
import { BehaviourFiles } from './writing/behaviour-files.js'
import { BrokenRows } from './writing/broken-rows.js'
import { ItemFile } from './writing/item-file.js'
import type { StagedFolder } from './writing/staged-folder.js'

export class ImportRun {
  readonly #tables: readonly FoundTable[]
  readonly #folder: StagedFolder
  readonly #options: ImportOptions
  readonly #items: ItemFile
  readonly #behaviour: BehaviourFiles
  readonly #catalog = new CatalogLog()
  readonly #logs: TableLog[] = []
  readonly #broken: string[] = []
  readonly #missingPictures = new Tally<string>(10)
  #checked: CheckedPictures | undefined
  #rows = 0
  #isItem: (id: string) => boolean

  constructor(tables: readonly FoundTable[], folder: StagedFolder, options: ImportOptions) {
    this.#tables = [...tables].sort((a, b) => Number(b.mapping.kind === 'items') - Number(a.mapping.kind === 'items'))
    this.#folder = folder
    this.#options = options
    this.#items = new ItemFile(folder.path('items.jsonl'))
    this.#behaviour = new BehaviourFiles(name => folder.path(name))
    this.#isItem = id => this.#items.has(id)
  }

  get skipped(): number {
    return this.#logs.reduce((total, log) => total + log.skipped, 0)
  }

  /** False when items were looked for and none was kept. */
  get hasItems(): boolean {
    return this.#items.size > 0 || !this.#tables.some(({ mapping }) => mapping.kind === 'items')
  }

  async readAll(): Promise<void> {
    if (!this.#tables.some(({ mapping }) => mapping.kind === 'items')) this.#isItem = await knownItems(resolve(this.#options.target))
    for (const found of this.#tables) await this.#readTable(found)
    if (this.#tables.some(({ mapping }) => mapping.kind === 'items')) await this.#items.close()
    await this.#behaviour.close()
    await this.#takePictures()
  }

  emptyMessage(): string {
    const first = this.#logs[0]?.report({ format: '', mapping: { kind: 'items', fields: {} } }).skipped.examples[0]
    return first === undefined
      ? 'The sources have no rows'
      : `No usable row; ${first.file}:${first.line} ${first.field} ${first.value} ${first.why}`
  }

  report(about: { written: boolean; leftAside: ImportReport['leftAside']; seconds: number }): ImportReport {
    const { unreadable = new Tally<string>(), tooSmall = new Tally<string>(), checked = 0, traces = [] } = this.#checked ?? {}
    const tables = this.#logs.flatMap((log, index) => {
      const found = this.#tables[index]
      if (found === undefined) return []
      return log.report({
        format: found.table.format,
        mapping: found.mapping,
        ...(found.adapter !== undefined && { exporter: found.adapter.name }),
      })
    })
    const pictures = { checked, remote: this.#catalog.remotePictures, missing: this.#missingPictures.result() }
    return {
      target: resolve(this.#options.target),
      ...about,
      items: this.#items.size,
      ...this.#behaviour.counts,
      tables,
      ...this.#catalog.result(),
      pictures: { ...pictures, unreadable: unreadable.result(), tooSmall: tooSmall.result(), similar: similarPictures(traces) },
      brokenRows: this.#options.dryRun ? [] : this.#broken,
      notes: this.#notes(),
    }
  }

  #notes(): string[] {
    const notes = this.#tables
      .filter(({ mapping }) => mapping.kind === 'items' && mapping.fields.id === undefined)
      .map(({ table }) => `${table.name} has no column of ids: each item's id is made from its title`)
    const untimed = this.#tables.filter(({ mapping }) => mapping.kind === 'events' && mapping.fields.time === undefined)
    return [...notes, ...untimed.map(({ table }) => `${table.name} has no times: its events are dated to 1970`)]
  }

  async #readTable(found: FoundTable): Promise<void> {
    const { table, adapter, mapping } = found
    const log = new TableLog(table.name)
    const broken = new BrokenRows(table, this.#tables.length > 1, name => this.#folder.path(name))
    this.#logs.push(log)
    if (mapping.kind === 'items') this.#catalog.startTable(table.name)
    const take = mapping.kind === 'items' ? this.#itemTaker(found, log) : this.#behaviourTaker(found, log)
    const rows = table.rows({
      onRepair: repair => log.repairText(repair),
      onHeader: raw => {
        broken.header = raw
      },
      onBytes: done => this.#options.onProgress?.({ task: table.name, done, total: table.file.size, rows: this.#rows }),
      ...(this.#options.signal && { signal: this.#options.signal }),
    })
    let line = 0
    try {
      for await (const row of adapter === undefined ? rows : adapter.adapt(rows)) {
        this.#options.signal?.throwIfAborted()
        this.#rows += row.rows ?? 1
        line = row.line
        log.read(row)
        if (row.fields === undefined) log.skip(row.line, '', row.raw, row.problem ?? 'not readable')
        if (row.fields === undefined || !(await take(row))) await broken.add(row.raw)
      }
    } catch (error) {
      if (this.#options.signal?.aborted || !isSourceFault(error)) throw error
      const why = `the rest cannot be read: ${error instanceof Error ? error.message : String(error)}`
      log.read({ line: line + 1, raw: '' })
      log.skip(line + 1, '', '', why)
    }
    await broken.close()
    if (broken.count > 0) this.#broken.push(resolve(this.#options.target, broken.name))
    log.end()
  }

  #itemTaker({ mapping, columns, table }: FoundTable, log: TableLog): (row: ImportRow) => Promise<boolean> {
    const plan = planItems(mapping, columns)
    const { currency, fill = [], mapping: saved } = this.#options
    const context = { file: table.file, log, fill: [...fill, ...(saved?.fill ?? [])], ...(currency !== undefined && { currency }) }
    const descriptionColumn = mapping.fields.description
    return async row => {
      const item = buildItem(row, plan, context)
      if (item === undefined) return false
      for (const { missing, value } of item.pictures.problems) if (missing) this.#missingPictures.add(value)
      const before = await this.#items.add(item.id, item.json)
      if (before !== undefined) this.#replace(before)
      this.#catalog.add(item, row.line, descriptionColumn === undefined ? '' : String(row.fields?.[descriptionColumn] ?? ''))
      log.keep(item.fields, item.filled)
      return true
    }
  }

  /** The place of the replaced row tells its table, which may be another one. */
  #replace(place: number): void {
    const { table, line, id } = this.#catalog.at(place)
    this.#logs[table]?.replace(line, id)
  }

  #behaviourTaker({ mapping }: FoundTable, log: TableLog): (row: ImportRow) => Promise<boolean> {
    const fields = Object.keys(mapping.fields)
    return async row => {
      const built = buildBehaviour(row, mapping, id => this.#isItem(id))
      if ('why' in built) {
        log.skip(row.line, built.field, built.value, built.why)
        return false
      }
      await this.#behaviour.add(built.file, built.lines)
      log.keep(fields)
      return true
    }
  }

  async #takePictures(): Promise<void> {
    const { checkPictures: check = true, dryRun, signal, onProgress } = this.#options
    const { pictures } = this.#catalog
    const show = (task: string) => (done: number, total: number) => onProgress?.({ task, done, total, rows: this.#rows })
    if (check) this.#checked = await checkPictures(pictures, show('looking at pictures'), signal)
    let done = 0
    for (const [name, path] of pictures) {
      signal?.throwIfAborted()
      done += 1
      if (dryRun || path === resolve(this.#options.target, name)) continue
      await this.#folder.copy(path, name)
      show('copying pictures')(done, pictures.size)
    }
  }
}

/** Broken archives, cut files and the like end one table; a fault of the disk or of curio ends the import. */
function isSourceFault(error: unknown): boolean {
  if (CurioError.isInstance(error)) return error.code.startsWith('IMPORT_')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || error instanceof RangeError
}
