/** Items of a catalogue file, cleaned; what cannot be used is reported by file and line. */
import { basename } from 'node:path'
import type { Item } from '../contracts/item.js'
import { csvItemFields } from './csv-item-fields.js'
import { describeValue } from './describe-value.js'
import { itemRow } from './item-row.js'
import { readCsvRows } from './read-csv-rows.js'
import { readJsonLines } from './read-json-lines.js'
import type { SkippedRow } from './skipped-row.js'

/**
 * Reads `items.jsonl` or `items.csv`. Of equal ids the first is kept.
 *
 * @param directory the catalogue folder, against which pictures are resolved
 * @example const items = await readItems('shop/items.csv', 'shop', row => console.warn(row.file, row.line, row.why))
 */
export async function readItems(path: string, directory: string, onSkip: (row: SkippedRow) => void): Promise<Item[]> {
  const file = basename(path)
  const csv = path.endsWith('.csv')
  const items = new Map<string, Item>()
  for await (const { line, fields, text, problem } of csv ? readCsvRows(path) : readJsonLines(path)) {
    const skip = (field: string, value: unknown, why: string, scope: SkippedRow['scope']) =>
      onSkip({ file, line, field, value: describeValue(value), why, scope })
    if (fields === undefined) {
      skip('', text ?? '', problem ?? 'not readable', 'row')
      continue
    }
    const { item, problems } = itemRow(csv ? csvItemFields(fields) : fields, directory)
    const scope = item === undefined ? 'row' : 'field'
    for (const { field, value, why } of item === undefined ? problems.slice(0, 1) : problems) skip(field, value, why, scope)
    if (item === undefined) continue
    if (items.has(item.id)) skip('id', item.id, 'an earlier row has this id', 'row')
    else items.set(item.id, item)
  }
  return [...items.values()]
}
