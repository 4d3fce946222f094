/** `curio import` without the command line: sources in, a catalogue folder and a report out. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CurioError } from '../../errors.js'
import { findTables } from './find-tables.js'
import type { ImportOptions } from './import-options.js'
import { ImportRun } from './import-run.js'
import type { ImportReport } from './report/import-report.js'
import { findSources } from './sources/find-sources.js'
import { StagedFolder } from './writing/staged-folder.js'

const defaultMaximum = 4 * 1024 ** 3

/**
 * Reads the sources and writes the catalogue folder; until the last moment the folder is as it was. Nothing is dropped without the report saying so.
 *
 * @throws CurioError IMPORT_*; ABORTED when the signal fires or the proposal is refused, and then nothing is written
 * @example
 * const report = await importCatalog({ sources: ['products.csv'], target: 'catalog' })
 * console.log(report.items, report.tables[0]?.skipped.count)
 */
export async function importCatalog(options: ImportOptions): Promise<ImportReport> {
  const temporary = await mkdtemp(join(tmpdir(), 'curio-import-'))
  const folder = new StagedFolder(options.dryRun ? temporary : resolve(options.target))
  try {
    return await run(options, folder, temporary)
  } catch (error) {
    await folder.discard()
    throw options.signal?.aborted
      ? new CurioError('ABORTED', 'The import was cancelled; the folder is as it was.', { cause: error })
      : error
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function run(options: ImportOptions, folder: StagedFolder, temporary: string): Promise<ImportReport> {
  const started = performance.now()
  const { signal } = options
  const files = await findSources(options.sources, {
    temporary,
    input: options.input ?? process.stdin,
    maximumBytes: options.maximumBytes ?? defaultMaximum,
    ...(signal && { signal }),
  })
  const { found, leftAside } = await findTables(files, options)
  if (found.length === 0) throw new CurioError('IMPORT_NOTHING', nothingMessage(options.sources, leftAside))
  const approved = options.approve === undefined ? found : await options.approve(found)
  if (approved === false) throw new CurioError('ABORTED', 'The mapping was not approved.')
  await folder.open()
  const work = new ImportRun(approved, folder, options)
  await work.readAll()
  const skippedAny = work.skipped > 0
  const written = !options.dryRun && !(options.strict && skippedAny) && work.hasItems
  if (!work.hasItems && !options.dryRun) throw new CurioError('CATALOG_EMPTY', work.emptyMessage())
  if (written) await folder.commit()
  else if (options.dryRun) await folder.discard()
  else await folder.commitBrokenRows()
  return work.report({ written, leftAside, seconds: (performance.now() - started) / 1000 })
}

function nothingMessage(sources: readonly string[], leftAside: readonly { source: string; why: string }[]): string {
  const reasons = leftAside.slice(0, 10).map(({ source, why }) => `\n  ${source}: ${why}`)
  return `Nothing to import in ${sources.join(', ')}${reasons.join('')}`
}
