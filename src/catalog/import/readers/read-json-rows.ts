/** Rows of a JSON Lines source: a broken line costs itself only. */
import { z } from 'zod'
import type { ImportRow } from '../import-row.js'
import { LineQueue } from './line-queue.js'

const longestLine = 8_000_000
const row = z.record(z.string(), z.unknown())

/** @example for await (const row of readJsonRows(texts)) console.log(row.line, row.fields) */
export async function* readJsonRows(texts: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  const lines = new LineQueue(texts)
  try {
    while (lines.has(0) || (await lines.reach(0))) {
      const raw = lines.peek(0)
      lines.take(1)
      if (raw.trim() !== '') yield parseObject(raw, lines.taken)
    }
  } finally {
    await lines.close()
  }
}

/** One JSON object as a row; what is none carries its problem. */
export function parseObject(raw: string, line: number): ImportRow {
  if (raw.length > longestLine) return { line, raw: raw.slice(0, longestLine), problem: `longer than ${longestLine} characters` }
  try {
    const parsed = row.safeParse(JSON.parse(raw))
    return parsed.success ? { line, raw, fields: parsed.data } : { line, raw, problem: 'not a JSON object' }
  } catch {
    return { line, raw, problem: 'not valid JSON' }
  }
}
