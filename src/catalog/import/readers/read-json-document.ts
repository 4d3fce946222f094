/** Rows of a JSON document: an array of objects, an object that holds one, or an object of objects by id. Memory holds one row at a time. */
import type { ImportRow } from '../import-row.js'
import { JsonObjectScanner } from './json-object-scanner.js'
import { parseObject } from './read-json-rows.js'

export type JsonShape = 'array' | 'map' | 'single'

/**
 * @param shape where the rows are; see {@link guessJsonShape}
 * @example for await (const row of readJsonDocument(texts, 'array')) console.log(row.fields)
 */
export async function* readJsonDocument(texts: AsyncIterable<string>, shape: JsonShape): AsyncGenerator<ImportRow> {
  if (shape === 'single') {
    yield* readSingle(texts)
    return
  }
  const scanner = new JsonObjectScanner(shape)
  for await (const text of texts) for (const found of scanner.push(text)) yield toRow(found)
  for (const found of scanner.end()) yield toRow(found)
}

function toRow({ raw, line, key, cut }: { raw: string; line: number; key?: string; cut?: boolean }): ImportRow {
  if (cut) return { line, raw: raw.slice(0, 10_000), problem: 'cut off or broken JSON' }
  const row = parseObject(raw, line)
  return key === undefined || row.fields === undefined || 'id' in row.fields ? row : { ...row, fields: { id: key, ...row.fields } }
}

async function* readSingle(texts: AsyncIterable<string>): AsyncGenerator<ImportRow> {
  let whole = ''
  for await (const text of texts) whole += text
  yield parseObject(whole, 1)
}

/**
 * Where the rows of a document are, by its beginning.
 *
 * @example guessJsonShape('{"products":[{"id":1}]}') // 'array'
 */
export function guessJsonShape(sample: string): JsonShape {
  const arrays = [...new JsonObjectScanner('array').push(sample)]
  const start = sample.trimStart()
  if (start.startsWith('[')) return 'array'
  const entries = [...new JsonObjectScanner('map').push(sample)]
  if (entries.length > 1 && entries.length >= arrays.length) return 'map'
  return arrays.length > 0 && !isProduct(start) ? 'array' : 'single'
}

/** A single product may hold arrays of its own. */
function isProduct(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && ('title' in parsed || 'name' in parsed)
  } catch {
    return false
  }
}
