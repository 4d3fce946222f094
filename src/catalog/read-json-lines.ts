/** Rows of a JSON Lines file, one at a time: a file of any size needs the memory of one line. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { RawRow } from './raw-row.js'

const longestLine = 1_000_000
const row = z.record(z.string(), z.unknown())

/**
 * Yields every non-empty line; a bad line is yielded with its problem and does not end the reading.
 *
 * @example for await (const { line, fields } of readJsonLines('items.jsonl')) console.log(line, fields)
 */
export async function* readJsonLines(path: string): AsyncGenerator<RawRow> {
  const stream = createReadStream(path, 'utf8')
  let line = 0
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1
      const content = line === 1 ? text.replace(/^\uFEFF/u, '') : text
      if (content.trim() !== '') yield parseLine(content, line)
    }
  } finally {
    stream.destroy()
  }
}

function parseLine(text: string, line: number): RawRow {
  if (text.length > longestLine) return { line, text, problem: `longer than ${longestLine} characters` }
  try {
    const parsed = row.safeParse(JSON.parse(text))
    return parsed.success ? { line, fields: parsed.data } : { line, text, problem: 'not a JSON object' }
  } catch {
    return { line, text, problem: 'not valid JSON' }
  }
}
