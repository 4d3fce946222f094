/** Rows of CSV, TSV and their kin, one at a time, whatever their quotation suffered. */
import type { ImportRow, Repair } from '../import-row.js'
import { declaredDelimiter } from './guess-delimiter.js'
import { LineQueue } from './line-queue.js'
import { splitRecord } from './split-record.js'
import { type TakenRecord, takeRecord } from './take-record.js'

export interface DelimitedShape {
  readonly delimiter: string
  /** Names of the columns where the file has no header line. */
  readonly columns?: readonly string[]
  /** False where quotation marks are letters. */
  readonly quoted?: boolean
  /** Told of the header line as the file has it. */
  readonly onHeader?: (raw: string) => void
}

/**
 * Yields every record by column name. Empty cells are left out; a record with too many cells is a problem.
 *
 * @example for await (const row of readDelimited(texts, { delimiter: ',' })) console.log(row.line, row.fields)
 */
export async function* readDelimited(texts: AsyncIterable<string>, shape: DelimitedShape): AsyncGenerator<ImportRow> {
  const lines = new LineQueue(texts)
  try {
    const start = shape.columns === undefined ? await readHeader(lines, shape) : { ...shape, names: shape.columns }
    if (start === undefined) return
    const { names, delimiter } = start
    while (lines.has(0) || (await lines.reach(0))) {
      const line = lines.taken + 1
      if (lines.peek(0).trim() === '') lines.take(1)
      else yield toRow(await nextRecord(lines, delimiter, names.length, shape.quoted ?? true), names, line)
    }
  } finally {
    await lines.close()
  }
}

async function readHeader(
  lines: LineQueue,
  { delimiter, onHeader }: DelimitedShape,
): Promise<{ names: string[]; delimiter: string } | undefined> {
  while ((await lines.reach(0)) && lines.peek(0).trim() === '') lines.take(1)
  if (!lines.has(0)) return undefined
  const declared = declaredDelimiter(lines.peek(0))
  if (declared !== undefined) lines.take(1)
  if (!(await lines.reach(0))) return undefined
  const used = declared ?? delimiter
  const header = await takeRecord(lines, used, 0)
  onHeader?.(header.raw)
  return { names: columnNames(header.cells), delimiter: used }
}

/** Unique names: an empty one becomes `column 3`, the second `name` becomes `name (2)`. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, index) => {
    const name = cell.trim() === '' ? `column ${index + 1}` : cell.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

async function nextRecord(lines: LineQueue, delimiter: string, width: number, quoted: boolean): Promise<TakenRecord> {
  const raw = lines.peek(0)
  if (quoted && raw.includes('"')) return takeRecord(lines, delimiter, width)
  lines.take(1)
  return { cells: quoted ? splitRecord(raw, delimiter).cells : raw.split(delimiter), raw, repaired: false, broken: false }
}

function toRow({ cells, raw, repaired, broken }: TakenRecord, names: readonly string[], line: number): ImportRow {
  const extra = cells.slice(names.length).some(cell => cell.trim() !== '')
  if (broken && cells.length < names.length) return { line, raw, problem: 'a quotation mark is not closed' }
  if (extra) return { line, raw, problem: `has ${cells.length} cells, the header has ${names.length}` }
  const fields: Record<string, string> = Object.create(null)
  for (const [index, name] of names.entries()) {
    const cell = cells[index]
    if (cell !== undefined && cell !== '') fields[name] = cell
  }
  const repairs: Repair[] = []
  if (repaired) repairs.push({ kind: 'quotation marks', before: raw.slice(0, 80), after: cells.join(' ⏐ ').slice(0, 80) })
  if (cells.length < names.length)
    repairs.push({ kind: 'short row', before: raw.slice(0, 80), after: `${cells.length} of ${names.length} cells` })
  return repairs.length === 0 ? { line, raw, fields } : { line, raw, fields, repairs }
}
