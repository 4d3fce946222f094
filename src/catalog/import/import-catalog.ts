/** `curio import` without the command line: sources in, a catalogue folder and a report out. */
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CurioError } from '../../errors.js'
import { withFileLock } from '../../storage/file-lock.js'
import { type FoundTable, findTables } from './find-tables.js'
import type { ImportOptions } from './import-options.js'
import { ImportRun } from './import-run.js'
import type { ImportReport } from './report/import-report.js'
import { importKey } from './resuming/import-key.js'
import { findSources } from './sources/find-sources.js'
import { StagedFolder } from './writing/staged-folder.js'

const defaultMaximum = 4 * 1024 ** 3
/** Held while a folder is imported into. */
const importLock = '.import.lock'

/**
 * Reads the sources and writes the catalogue folder; until the last moment the folder is as it was. Nothing is dropped without the report saying so. An
 * import that was stopped, by its signal or by force, goes on where it was when it is asked for again.
 *
 * @throws CurioError IMPORT_*; ABORTED when the signal fires or the proposal is refused, and then the catalogue is as it was
 * @example
 * const report = await importCatalog({ sources: ['products.csv'], target: 'catalog' })
 * console.log(report.items, report.tables[0]?.skipped.count)
 */
export async function importCatalog(options: ImportOptions): Promise<ImportReport> {
  const temporary = await mkdtemp(join(tmpdir(), 'curio-import-'))
  try {
    return await importTables(options, temporary)
  } catch (error) {
    if (!options.signal?.aborted || CurioError.isInstance(error)) throw error
    throw new CurioError('ABORTED', 'The import was cancelled; the folder is as it was.', { cause: error })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function importTables(options: ImportOptions, temporary: string): Promise<ImportReport> {
  const started = performance.now()
  const { signal, onProgress } = options
  const files = await findSources(options.sources, {
    temporary,
    input: options.input ?? process.stdin,
    maximumBytes: options.maximumBytes ?? defaultMaximum,
    ...(signal && { signal }),
  })
  const { found, leftAside } = await findTables(files, options)
  if (found.length === 0) throw new CurioError('IMPORT_NOTHING', nothingMessage(options.sources, leftAside))
  const tables = options.approve === undefined ? found : await options.approve(found)
  if (tables === false) throw new CurioError('ABORTED', 'The mapping was not approved.')
  const target = options.dryRun ? temporary : resolve(options.target)
  const isNew = (await mkdir(target, { recursive: true })) !== undefined
  const onWait = () => onProgress?.({ task: 'waiting for another import into this folder', done: 0, total: 0, rows: 0 })
  try {
    return await withFileLock(join(target, importLock), { signal, onWait }, async () => {
      const { work, written } = await write(tables, target, options)
      return work.report({ written, leftAside, seconds: (performance.now() - started) / 1000 })
    })
  } finally {
    // A folder that this import made and left empty goes again.
    if (isNew) await rmdir(target).catch(() => {})
  }
}

async function write(
  tables: readonly FoundTable[],
  target: string,
  options: ImportOptions,
): Promise<{ work: ImportRun; written: boolean }> {
  const folder = await StagedFolder.open(target, await importKey(tables, options), options.restart ?? false)
  let work: ImportRun | undefined
  try {
    work = await ImportRun.open(tables, folder, options)
    await work.readAll()
    if (!work.hasItems && !options.dryRun) throw new CurioError('CATALOG_EMPTY', work.emptyMessage())
    const written = !options.dryRun && !(options.strict && work.skipped > 0) && work.hasItems
    if (written) await folder.commit()
    else if (options.dryRun) await folder.discard()
    else await folder.commitBrokenRows()
    return { work, written }
  } catch (error) {
    // Stopped before it had begun to read on, it has what it had.
    const isKept = options.signal?.aborted && !options.dryRun && (work === undefined || (await work.keep()))
    await work?.release()
    if (!isKept) {
      await folder.discard()
      throw error
    }
    throw new CurioError('ABORTED', 'The import was stopped; the catalogue is as it was, and the same import goes on from here.', {
      cause: error,
    })
  }
}

function nothingMessage(sources: readonly string[], leftAside: readonly { source: string; why: string }[]): string {
  const reasons = leftAside.slice(0, 10).map(({ source, why }) => `\n  ${source}: ${why}`)
  return `Nothing to import in ${sources.join(', ')}${reasons.join('')}`
}
