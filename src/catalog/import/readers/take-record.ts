/** The next record of delimited text, over as many lines as its quoted cells span. A broken quotation mark costs its own line only. */
import type { LineQueue } from './line-queue.js'
import { splitLeniently, splitRecord } from './split-record.js'

/** A quoted cell that goes on beyond this is taken for one that was never closed. */
const mostLines = 2000
const mostLenientLines = 50
const mostCharacters = 2_000_000

export interface TakenRecord {
  readonly cells: readonly string[]
  readonly raw: string
  /** The quotation was not by the book. */
  readonly repaired: boolean
  /** The cells cannot be told apart. */
  readonly broken: boolean
}

/**
 * @param width cells that a record should have; 0 while the header is not known
 * @example const record = await takeRecord(lines, ',', 3)
 */
export async function takeRecord(lines: LineQueue, delimiter: string, width: number): Promise<TakenRecord> {
  const line = lines.peek(0)
  const first = splitRecord(line, delimiter)
  if (!first.open && !first.bad) return taken(lines, 1, first.cells, line, false)
  const alone = splitLeniently(line, delimiter)
  const fits = (cells: readonly string[]) => width === 0 || cells.length === width
  if (first.open || !fits(alone)) {
    const longer = await spanningRecord(lines, delimiter, { width, aloneFits: width > 0 && fits(alone) })
    if (longer !== undefined) return taken(lines, longer.count, longer.cells, longer.raw, longer.repaired)
  }
  lines.take(1)
  return { cells: alone, raw: line, repaired: true, broken: !fits(alone) }
}

function taken(lines: LineQueue, count: number, cells: readonly string[], raw: string, repaired: boolean): TakenRecord {
  lines.take(count)
  return { cells, raw, repaired, broken: false }
}

interface Span {
  readonly cells: readonly string[]
  readonly count: number
  readonly raw: string
  readonly repaired: boolean
}

async function spanningRecord(
  lines: LineQueue,
  delimiter: string,
  { width, aloneFits }: { width: number; aloneFits: boolean },
): Promise<Span | undefined> {
  let raw = lines.peek(0)
  let marks = countMarks(raw)
  for (let count = 1; count < mostLines && raw.length < mostCharacters; count += 1) {
    if (!(lines.has(count) || (await lines.reach(count)))) return undefined
    const next = lines.peek(count)
    raw += `\n${next}`
    if (!next.includes('"')) continue
    marks += countMarks(next)
    // An odd number of marks leaves a cell open: splitting again would be in vain.
    const strict = marks % 2 === 0 ? splitRecord(raw, delimiter) : undefined
    if (strict !== undefined && !strict.open && !strict.bad) {
      return width === 0 || strict.cells.length === width ? { cells: strict.cells, count: count + 1, raw, repaired: false } : undefined
    }
    if (!closesBadly(raw, delimiter)) continue
    // Marks inside a quoted cell are forgiven while no later line looks like a record of its own.
    if (width === 0 || aloneFits || splitLeniently(next, delimiter).length === width) return undefined
    const lenient = splitLeniently(raw, delimiter)
    if (lenient.length === width) return { cells: lenient, count: count + 1, raw, repaired: true }
    if (count > mostLenientLines) return undefined
  }
  return undefined
}

function closesBadly(raw: string, delimiter: string): boolean {
  return splitRecord(raw, delimiter).bad
}

function countMarks(text: string): number {
  let marks = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) marks += 1
  return marks
}
