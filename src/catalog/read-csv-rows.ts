/** Rows of a CSV file with a header line, one at a time. */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { z } from 'zod'
import type { RawRow } from './raw-row.js'

const longestRecord = 1_000_000
const record = z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) })

/**
 * Yields every record by column name (lower case, trimmed). A file broken beyond reading ends with one row that says so.
 *
 * @example for await (const { line, fields } of readCsvRows('events.csv')) console.log(line, fields)
 */
export async function* readCsvRows(path: string): AsyncGenerator<RawRow> {
  const stream = createReadStream(path)
  const parser = stream.pipe(
    parse({
      bom: true,
      columns: (header: readonly string[]) => header.map(name => name.trim().toLowerCase()),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
    }),
  )
  stream.once('error', error => parser.destroy(error))
  let line = 1
  try {
    for await (const entry of parser) {
      const parsed = record.parse(entry)
      line = parsed.info.lines
      yield { line, fields: parsed.record }
    }
  } catch (error) {
    yield {
      line: line + 1,
      text: '',
      problem: `the rest of the file cannot be read: ${error instanceof Error ? error.message : 'broken CSV'}`,
    }
  } finally {
    stream.destroy()
  }
}
