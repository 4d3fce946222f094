/** `curio import`: whatever a shop has, made into a catalogue folder. */
import { writeFile } from 'node:fs/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import {
  type FillRule,
  type FormatName,
  formats,
  type ImportReport,
  importCatalog,
  readFillRules,
  readSavedMapping,
  reportPage,
  reportText,
  savedMappingOf,
} from '../catalog/import/index.js'
import { picturesText } from '../catalog/pictures/index.js'
import { approveMapping } from './approve-mapping.js'
import { importProgress } from './import-progress.js'
import { ProgressLine } from './progress-line.js'
import { pullCatalogPictures } from './pull-catalog-pictures.js'

interface ImportFlags {
  readonly to: string
  readonly format: FormatName
  readonly map: Readonly<Record<string, string>>
  readonly mapping?: string
  readonly saveMapping?: string
  readonly fill?: string
  readonly currency?: string
  readonly dryRun?: boolean
  readonly strict?: boolean
  readonly restart?: boolean
  readonly json?: boolean
  readonly report?: string
  readonly yes?: boolean
  readonly pictures: boolean
}

export function importCommand(): Command {
  return new Command('import')
    .description('make a catalogue of what a shop has: CSV, TSV, JSON, JSON Lines, XLSX, product feeds, shop exports, web pages')
    .argument('<source...>', 'files, folders, http(s) addresses, or - for standard input')
    .option('--to <dir>', 'folder of the catalogue', './catalog')
    .addOption(new Option('--format <format>', 'what the sources are').choices(formats).default('auto'))
    .option('--map <field=column>', 'which column is a field, may be repeated: title=Bezeichnung; brand= says that none is', addMapping, {})
    .option('--mapping <file>', 'a mapping that was saved')
    .option('--save-mapping <file>', 'save which column is which field')
    .option('--fill <file>', 'rules for values that are missing, as JSON')
    .option('--currency <code>', 'of prices that name none: EUR', currencyCode)
    .option('--dry-run', 'read and report, write nothing')
    .option('--strict', 'exit with 1 and leave the folder as it was when rows were skipped')
    .option('--restart', 'begin anew, whatever an import that was stopped has done')
    .option('--json', 'the report as JSON')
    .option('--report <file>', 'the report as a web page')
    .option('--no-pictures', 'do not look into local pictures, fetch none from addresses')
    .option('--pictures', 'look into local pictures and fetch those at addresses, as it is done anyway')
    .option('--yes', 'take the mapping as it is found')
    .action(runImport)
}

async function runImport(sources: readonly string[], flags: ImportFlags): Promise<void> {
  const progress = new ProgressLine(process.stderr)
  const cancel = new AbortController()
  const onInterrupt = () => cancel.abort()
  process.once('SIGINT', onInterrupt)
  const asks = !flags.yes && process.stdin.isTTY && process.stderr.isTTY && !sources.includes('-')
  try {
    const saved = flags.mapping === undefined ? undefined : await readSavedMapping(flags.mapping)
    const fill = flags.fill === undefined ? undefined : await readFillRules(flags.fill)
    const report = await importCatalog({
      sources,
      target: flags.to,
      format: flags.format,
      map: flags.map,
      dryRun: flags.dryRun ?? false,
      strict: flags.strict ?? false,
      restart: flags.restart ?? false,
      checkPictures: flags.pictures,
      signal: cancel.signal,
      onProgress: importProgress(progress),
      ...(saved && { mapping: saved }),
      ...(fill && { fill }),
      ...(flags.currency !== undefined && { currency: flags.currency }),
      ...(asks && { approve: approveMapping }),
    })
    progress.end()
    await tell(report, flags, [...(fill ?? []), ...(saved?.fill ?? [])])
    if (flags.strict && report.tables.some(({ skipped }) => skipped.count > 0)) process.exitCode = 1
  } finally {
    progress.end()
    process.off('SIGINT', onInterrupt)
  }
}

async function tell(report: ImportReport, flags: ImportFlags, fill: readonly FillRule[]): Promise<void> {
  if (flags.saveMapping !== undefined)
    await writeFile(
      flags.saveMapping,
      `${JSON.stringify(
        savedMappingOf(
          report.tables.map(({ mapping }) => mapping),
          fill,
        ),
        null,
        2,
      )}\n`,
    )
  if (flags.report !== undefined) await writeFile(flags.report, reportPage(report))
  if (!flags.json) process.stdout.write(reportText(report))
  // Pictures that cannot be had do not undo an import.
  const asks = report.written && report.pictures.remote > 0 && flags.pictures
  const fetched = asks ? await pullCatalogPictures(flags.to, new ProgressLine(process.stderr)) : undefined
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ ...report, ...(fetched && { fetched }) }, null, 2)}\n`)
    return
  }
  if (fetched) process.stdout.write(`\n${picturesText(fetched)}`)
  else if (report.pictures.remote > 0) process.stdout.write(`${report.pictures.remote} pictures at addresses are not fetched.\n`)
  if (report.written) process.stdout.write(`\nTalk to it:  curio chat --catalog ${quoted(flags.to)}\n`)
  else process.stdout.write(flags.dryRun ? '\nA dry run: nothing was written.\n' : '\nRows were skipped: the folder is as it was.\n')
}

function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function addMapping(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Write field=column.')
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() }
}

function currencyCode(text: string): string {
  if (!/^[a-z]{3}$/iu.test(text)) throw new InvalidArgumentError('Write an ISO 4217 code, such as EUR.')
  return text.toUpperCase()
}
