/** Rows of a small table of measuring data, whatever wrote it: JSON Lines, CSV, TSV, or columns with blanks between as TREC has them. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import { readJsonRows } from '../read-json-rows.js'

export type Row = Readonly<Record<string, string | number>>

const jsonRow = z.record(z.string(), z.unknown())
const cells = z.array(z.array(z.string()))

/**
 * Cells by column name in lower case, blanks and hyphens as `_`; only texts and numbers are kept.
 * Rejects files that cannot be read with EVALUATION_DATA_INVALID.
 *
 * @param columns names where the first line is data: chosen by how many cells it has and whether the last one is a number
 * @example readRows('qrels.tsv', width => ['query', 'item', 'gain'].slice(0, width))
 */
export function readRows(path: string, columns: (width: number) => readonly string[]): Row[] {
  if (/\.(?:jsonl|ndjson|jsonl\.gz)$/iu.test(path)) return readJsonRows(path, jsonRow).map(row => plainRow(Object.entries(row)))
  const table = tableOf(path)
  const [first = []] = table
  const isHeader = first.length > 1 && first.every(cell => /\p{L}/u.test(cell)) && first.some(cell => namesColumn(standardName(cell)))
  const names = isHeader ? first.map(standardName) : columns(first.length)
  return (isHeader ? table.slice(1) : table).map(row => plainRow(names.map((name, index) => [name, row[index]])))
}

/** The first of these columns that the row fills. */
export function cellOf(row: Row, names: readonly string[]): string | undefined {
  const value = names.map(name => row[name]).find(cell => cell !== undefined && cell !== '')
  return value === undefined ? undefined : String(value)
}

function namesColumn(name: string): boolean {
  return /(?:^|_)(?:id|qid|query|text|item|doc|docid|gain|rel|relevance|score|label|grade|image|kind|group)$/u.test(name)
}

function tableOf(path: string): string[][] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${path}: cannot be read`, { cause: error })
  }
  const [line = ''] = text.split(/\r?\n/u, 1)
  const delimiter = line.includes('\t') ? '\t' : line.includes(',') ? ',' : line.includes(';') ? ';' : undefined
  if (delimiter === undefined) return text.split(/\r?\n/u).flatMap(row => (row.trim() === '' ? [] : [row.trim().split(/\s+/u)]))
  try {
    return cells.parse(parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }))
  } catch (error) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${path}: no table of cells`, { cause: error })
  }
}

function plainRow(entries: readonly (readonly [name: string, value: unknown])[]): Row {
  const kept = entries.flatMap(([name, value]) =>
    typeof value === 'number' || typeof value === 'string'
      ? [[standardName(name), typeof value === 'string' ? value.trim() : value] as const]
      : [],
  )
  return Object.fromEntries(kept)
}

function standardName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_')
}
