/** Opens a source as tables of rows; each can be read more than once. */
import type { ImportRow, Repair } from '../import-row.js'
import { type OpenBytesOptions, openBytes } from '../sources/open-bytes.js'
import { sampleBytes } from '../sources/sample-bytes.js'
import type { SourceFile } from '../sources/source-file.js'
import { decodeText } from './decode-text.js'
import { type DetectedFormat, detectFormat, type FormatName } from './detect-format.js'
import { readDelimited } from './read-delimited.js'
import { readHtml } from './read-html.js'
import { readJsonDocument } from './read-json-document.js'
import { readJsonRows } from './read-json-rows.js'
import { readSpreadsheet } from './read-spreadsheet.js'
import { readXml } from './xml-rows.js'

export interface ReadRowsOptions extends OpenBytesOptions {
  /** Told of what was set right before rows could be told apart. */
  readonly onRepair?: (repair: Repair) => void
  /** Told of a table's header line. */
  readonly onHeader?: (raw: string) => void
}

export interface Table {
  readonly file: SourceFile
  /** File name, with the sheet where a workbook has several. */
  readonly name: string
  /** In words, with encoding and delimiter. */
  readonly format: string
  /** Of a file with only the broken rows in the source's shape. */
  readonly broken: { readonly ending: 'csv' | 'tsv' | 'jsonl' | 'json' | 'xml' }
  rows(options?: ReadRowsOptions): AsyncIterable<ImportRow>
}

/**
 * @returns the tables, or why the file holds none
 * @throws CurioError IMPORT_SOURCE_UNREADABLE or IMPORT_TOO_LARGE
 * @example const opened = await openTables(file); if ('tables' in opened) for await (const row of opened.tables[0].rows()) …
 */
export async function openTables(file: SourceFile, wanted: FormatName = 'auto'): Promise<{ tables: Table[] } | { why: string }> {
  const format = detectFormat(file.name, await sampleBytes(file), wanted)
  if (format.kind === 'unknown') return { why: format.why }
  if (format.kind !== 'xlsx') return { tables: [textTable(file, format)] }
  const sheets = await readSpreadsheet(file.path)
  if (sheets.length === 0) return { why: 'the workbook has no rows' }
  return { tables: sheets.map(({ sheet, rows }) => sheetTable(file, sheets.length > 1 ? `${file.name}/${sheet}` : file.name, rows)) }
}

function sheetTable(file: SourceFile, name: string, rows: readonly ImportRow[]): Table {
  return { file, name, format: 'XLSX', broken: { ending: 'jsonl' }, rows: () => each(rows) }
}

async function* each(rows: readonly ImportRow[]): AsyncGenerator<ImportRow> {
  yield* rows
}

type TextFormat = Exclude<DetectedFormat, { kind: 'unknown' | 'xlsx' }>

function textTable(file: SourceFile, format: TextFormat): Table {
  return {
    file,
    name: file.name,
    format: describe(format),
    broken: brokenShape(format),
    rows: (options = {}) =>
      readRows(decodeText(openBytes(file, options), format.encoding, options.onRepair ?? (() => {})), format, options.onHeader),
  }
}

function readRows(texts: AsyncIterable<string>, format: TextFormat, onHeader?: (raw: string) => void): AsyncIterable<ImportRow> {
  if (format.kind === 'delimited') return readDelimited(texts, { ...format, ...(onHeader && { onHeader }) })
  if (format.kind === 'json') return readJsonDocument(texts, format.shape)
  if (format.kind === 'jsonl') return readJsonRows(texts)
  return format.kind === 'xml' ? readXml(texts) : readHtml(texts)
}

const delimiterNames: Readonly<Record<string, string>> = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'bar', '::': 'two colons' }

function describe(format: TextFormat): string {
  const encoding = /^utf-?8$/iu.test(format.encoding) ? '' : `, ${format.encoding}`
  if (format.kind !== 'delimited') return `${format.kind === 'jsonl' ? 'JSON Lines' : format.kind.toUpperCase()}${encoding}`
  return `table, ${delimiterNames[format.delimiter] ?? format.delimiter}${encoding}`
}

function brokenShape(format: TextFormat): Table['broken'] {
  if (format.kind === 'delimited') return { ending: format.delimiter === '\t' ? 'tsv' : 'csv' }
  return { ending: format.kind === 'xml' ? 'xml' : format.kind === 'json' ? 'json' : 'jsonl' }
}
