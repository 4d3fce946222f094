/** One import under way: tables are read one after the other, items first; now and then it says on disk how far it has come. */
import { resolve } from 'node:path'
import { CurioError } from '../../errors.js'
import { buildBehaviour } from './building/build-behaviour.js'
import { buildItem } from './building/build-item.js'
import { planItems } from './building/item-plan.js'
import { loggedItem, writtenItem } from './building/logged-item.js'
import type { FoundTable } from './find-tables.js'
import { ImportAccount } from './import-account.js'
import type { ImportOptions } from './import-options.js'
import type { ImportRow } from './import-row.js'
import { knownItems } from './known-items.js'
import type { ImportReport } from './report/import-report.js'
import type { TableLog } from './report/table-log.js'
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './resuming/checkpoint.js'
import { takePictures, takeRecordings } from './take-pictures.js'
import { BehaviourFiles } from './writing/behaviour-files.js'
import { BrokenRows } from './writing/broken-rows.js'
import { ItemFile } from './writing/item-file.js'
import type { StagedFolder } from './writing/staged-folder.js'

const checkpointEvery = 5000

export class ImportRun {
  readonly #tables: readonly FoundTable[]
  readonly #folder: StagedFolder
  readonly #options: ImportOptions
  readonly #items: ItemFile
  readonly #behaviour: BehaviourFiles
  readonly #account: ImportAccount
  readonly #before: Checkpoint | undefined
  #isItem: (id: string) => boolean
  #broken: BrokenRows | undefined
  #tablesDone: number
  #rowsDone: number

  private constructor(tables: readonly FoundTable[], folder: StagedFolder, options: ImportOptions, before: Checkpoint | undefined) {
    this.#tables = tables
    this.#folder = folder
    this.#options = options
    this.#before = before
    this.#items = new ItemFile(folder.path('items.jsonl'), folder.workPath('lines.txt'), before?.items)
    this.#behaviour = new BehaviourFiles(name => folder.path(name), before?.behaviour)
    this.#account = new ImportAccount(tables, before)
    this.#isItem = id => this.#items.has(id)
    this.#tablesDone = before?.tablesDone ?? 0
    this.#rowsDone = before?.rowsDone ?? 0
  }

  /** Begins, or goes on where the folder's checkpoint says. */
  static async open(tables: readonly FoundTable[], folder: StagedFolder, options: ImportOptions): Promise<ImportRun> {
    const ordered = [...tables].sort((a, b) => Number(b.mapping.kind === 'items') - Number(a.mapping.kind === 'items'))
    const before = await readCheckpoint(folder.workPath('checkpoint.json'))
    if (before === undefined) await folder.clear()
    const run = new ImportRun(ordered, folder, options, before)
    if (before !== undefined) await run.#remember(before)
    return run
  }

  get skipped(): number {
    return this.#account.skipped
  }

  /** False when items were looked for and none was kept. */
  get hasItems(): boolean {
    return this.#items.size > 0 || !this.#readsItems
  }

  get #readsItems(): boolean {
    return this.#tables.some(({ mapping }) => mapping.kind === 'items')
  }

  async readAll(): Promise<void> {
    if (!this.#readsItems) this.#isItem = await knownItems(resolve(this.#options.target))
    while (this.#tablesDone < this.#tables.length) await this.#readTable()
    await this.#behaviour.close()
    const { catalog, rows } = this.#account
    this.#account.checked = await takePictures(catalog.pictures, this.#folder, rows, this.#options)
    await takeRecordings(catalog.recordings, this.#folder, rows, this.#options)
    if (this.#readsItems) await this.#items.close()
  }

  emptyMessage(): string {
    return this.#account.emptyMessage()
  }

  report(about: { written: boolean; leftAside: ImportReport['leftAside']; seconds: number }): ImportReport {
    return this.#account.report(this.#options, { ...about, items: this.#items.size, ...this.#behaviour.counts })
  }

  /** Makes what is done last. @returns false where nothing is */
  async keep(): Promise<boolean> {
    if (this.#account.rows > 0) await this.#checkpoint()
    return this.#account.rows > 0
  }

  /** Closes what it writes, in the middle of it or not. */
  async release(): Promise<void> {
    await this.#items.release()
    await this.#behaviour.release()
    await this.#broken?.release()
  }

  /** Takes account of the items that an earlier run has written. */
  async #remember({ items, starts }: Checkpoint): Promise<void> {
    const { catalog } = this.#account
    let written = 0
    const startTables = () => {
      for (let next = catalog.starts.length; starts[next] === written; next += 1) this.#startTable(next)
    }
    for await (const { json, line } of this.#items.earlier(items)) {
      this.#options.signal?.throwIfAborted()
      startTables()
      const found = this.#tables[catalog.starts.length - 1]
      if (found === undefined) break
      const item = loggedItem(writtenItem.parse(JSON.parse(json)), found.table.file)
      this.#items.remember(item.id)
      catalog.add(item, line)
      written += 1
    }
    startTables()
  }

  #startTable(table: number): void {
    this.#account.catalog.startTable(this.#tables[table]?.table.name ?? '')
  }

  async #checkpoint(): Promise<void> {
    const items = this.#readsItems ? await this.#items.state() : { items: 0, lines: 0 }
    const behaviour = await this.#behaviour.state()
    const broken = (await this.#broken?.state()) ?? { count: 0, bytes: 0 }
    const { folder, account } = { folder: this.#folder, account: this.#account }
    await writeCheckpoint(folder.workPath('checkpoint.json'), {
      tablesDone: this.#tablesDone,
      rowsDone: this.#rowsDone,
      rows: account.rows,
      items,
      starts: account.catalog.starts,
      behaviour,
      broken,
      brokenFiles: account.brokenFiles,
      logs: account.logs.map(log => log.state()),
      missingPictures: account.missingPictures.result(),
      sizes: {
        ...(this.#readsItems && { [folder.path('items.jsonl')]: items.items, [folder.workPath('lines.txt')]: items.lines }),
        ...Object.fromEntries(Object.entries(behaviour.bytes).map(([name, bytes]) => [folder.path(`${name}.csv`), bytes])),
        ...(this.#broken !== undefined && broken.count > 0 && { [folder.path(this.#broken.name)]: broken.bytes }),
      },
    })
  }

  async #readTable(): Promise<void> {
    const index = this.#tablesDone
    const found = this.#tables[index]
    if (found === undefined) return
    const { table, adapter, mapping } = found
    const { signal, onProgress } = this.#options
    const log = this.#account.log(index)
    const isBegun = this.#rowsDone > 0
    const broken = new BrokenRows(
      table,
      this.#tables.length > 1,
      name => this.#folder.path(name),
      isBegun ? this.#before?.broken : undefined,
    )
    this.#broken = broken
    if (mapping.kind === 'items' && this.#account.catalog.starts.length <= index) this.#startTable(index)
    const take = mapping.kind === 'items' ? this.#itemTaker(found, log) : this.#behaviourTaker(found, log)
    const rows = table.rows({
      onRepair: repair => log.repairText(repair),
      onHeader: raw => {
        broken.header = raw
      },
      onBytes: done => onProgress?.({ task: table.name, done, total: table.file.size, rows: this.#account.rows }),
      ...(signal && { signal }),
    })
    let line = 0
    let again = this.#rowsDone
    try {
      for await (const row of adapter === undefined ? rows : adapter.adapt(rows)) {
        signal?.throwIfAborted()
        line = row.line
        if (again > 0) {
          again -= 1
          continue
        }
        await this.#takeRow(row, log, broken, take)
      }
    } catch (error) {
      if (signal?.aborted || !isSourceFault(error)) throw error
      const why = `the rest cannot be read: ${error instanceof Error ? error.message : String(error)}`
      log.read({ line: line + 1, raw: '' })
      log.skip(line + 1, '', '', why)
    }
    await broken.close()
    if (broken.count > 0) this.#account.brokenFiles.push(broken.name)
    log.end()
    this.#broken = undefined
    this.#rowsDone = 0
    this.#tablesDone += 1
  }

  async #takeRow(row: ImportRow, log: TableLog, broken: BrokenRows, take: (row: ImportRow) => Promise<boolean>): Promise<void> {
    this.#account.rows += row.rows ?? 1
    log.read(row)
    if (row.fields === undefined) log.skip(row.line, '', row.raw, row.problem ?? 'not readable')
    if (row.fields === undefined || !(await take(row))) await broken.add(row.raw)
    this.#rowsDone += 1
    if (this.#rowsDone % checkpointEvery === 0 && !this.#options.dryRun) await this.#checkpoint()
  }

  #itemTaker({ mapping, columns, table }: FoundTable, log: TableLog): (row: ImportRow) => Promise<boolean> {
    const plan = planItems(mapping, columns)
    const { currency, fill = [], mapping: saved } = this.#options
    const context = { file: table.file, log, fill: [...fill, ...(saved?.fill ?? [])], ...(currency !== undefined && { currency }) }
    const account = this.#account
    return async row => {
      const item = buildItem(row, plan, context)
      if (item === undefined) return false
      for (const name of item.missingPictures) account.missingPictures.add(name)
      const before = await this.#items.add(item.logged.id, item.json, row.line)
      if (before !== undefined) account.replace(before)
      account.catalog.add(item.logged, row.line)
      log.keep(item.logged.fields, item.filled)
      return true
    }
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
}

/** Broken archives, cut files and the like end one table; a fault of the disk or of curio ends the import. */
function isSourceFault(error: unknown): boolean {
  if (CurioError.isInstance(error)) return error.code.startsWith('IMPORT_')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || error instanceof RangeError
}
