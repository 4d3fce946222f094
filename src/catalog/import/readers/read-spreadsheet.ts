/** Rows of the sheets of an XLSX workbook. */
import { readFile } from 'node:fs/promises'
import readWorkbook from 'read-excel-file/node'
import { CurioError } from '../../../errors.js'
import type { ImportRow } from '../import-row.js'
import { checkWorkbookSize } from './check-workbook-size.js'
import { columnNames } from './read-delimited.js'

const mostBytes = 100 * 1024 * 1024

export interface SheetTable {
  readonly sheet: string
  readonly rows: readonly ImportRow[]
}

/**
 * Every sheet with a header and at least one row. The whole workbook is held in memory, so its size is bounded.
 *
 * @throws CurioError IMPORT_SOURCE_UNREADABLE or IMPORT_TOO_LARGE
 * @example const [{ rows }] = await readSpreadsheet('stock.xlsx')
 */
export async function readSpreadsheet(path: string): Promise<SheetTable[]> {
  const bytes = await readFile(path)
  if (bytes.length > mostBytes) throw new CurioError('IMPORT_TOO_LARGE', `a workbook of ${bytes.length} bytes; save it as CSV`)
  checkWorkbookSize(bytes)
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    throw new CurioError('IMPORT_SOURCE_UNREADABLE', error instanceof Error ? error.message : String(error), { cause: error })
  })
  return sheets.map(({ sheet, data }) => ({ sheet, rows: toRows(data) })).filter(({ rows }) => rows.length > 0)
}

/** The header is the first row with two filled cells: titles above a table have one. */
function toRows(data: readonly (readonly unknown[])[]): ImportRow[] {
  const header = data.findIndex(row => row.filter(isFilled).length > 1)
  const names = columnNames((data[header] ?? []).map(cell => String(plain(cell) ?? '')))
  return data.slice(header + 1).flatMap((cells, index): ImportRow[] => {
    const entries = cells.map((cell, column) => [names[column] ?? `column ${column + 1}`, plain(cell)] as const)
    const filled = entries.filter(([, value]) => isFilled(value))
    if (filled.length === 0) return []
    return [{ line: header + 2 + index, raw: JSON.stringify(Object.fromEntries(filled)), fields: Object.fromEntries(filled) }]
  })
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== ''
}

function plain(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell
  return Number.isNaN(cell.getTime()) ? undefined : cell.toISOString().replace(/T00:00:00\.000Z$/u, '')
}
