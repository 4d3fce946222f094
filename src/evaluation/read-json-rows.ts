/** Rows of measuring data, each held against its schema: a data set of another version is told by line, not measured wrongly. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { CurioError } from '../errors.js'

/**
 * Rows of a JSON Lines file, plain or gzipped. Throws EVALUATION_DATA_INVALID.
 *
 * @example readJsonRows('queries.jsonl', z.object({ id: z.string(), text: z.string() }))
 */
export function readJsonRows<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  const lines = textOf(path).split('\n')
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, schema, `${path}:${index + 1}`)]))
}

/** One JSON document. Throws EVALUATION_DATA_INVALID. */
export function readJsonFile<Value>(path: string, schema: z.ZodType<Value>): Value {
  return parse(textOf(path), schema, path)
}

function textOf(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function parse<Value>(text: string, schema: z.ZodType<Value>, where: string): Value {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new CurioError('EVALUATION_DATA_INVALID', `${where}: not valid JSON`, { cause: error })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CurioError('EVALUATION_DATA_INVALID', `${where}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error })
}
