/** Items of a catalogue file, cleaned; what cannot be used is reported by file and line. */
import { basename } from 'node:path'
import type { Item } from '../contracts/item.js'
import { changesFile } from './changes/change-log.js'
import { NetChanges } from './changes/net-changes.js'
import { csvItemFields } from './csv-item-fields.js'
import { describeValue } from './describe-value.js'
import { itemRow } from './item-row.js'
import type { RawRow } from './raw-row.js'
import { readCsvRows } from './read-csv-rows.js'
import { readJsonLines } from './read-json-lines.js'
import { rowId } from './row-id.js'
import type { SkippedRow } from './skipped-row.js'

/**
 * Reads `items.jsonl` or `items.csv` as changes leave it. Of equal ids the first is kept.
 *
 * @param directory the catalogue folder, against which pictures are resolved
 * @example const items = await readItems('shop/items.csv', 'shop', row => console.warn(row.file, row.line, row.why))
 */
export async function readItems(
  path: string,
  directory: string,
  onSkip: (row: SkippedRow) => void,
  changes = new NetChanges(),
): Promise<Item[]> {
  const items = new Map<string, Item>()
  const changed = new Set<string>()
  const keep = (fields: Readonly<Record<string, unknown>>, report: Report) => {
    const { item, problems } = itemRow(fields, directory)
    const scope = item === undefined ? 'row' : 'field'
    for (const { field, value, why } of item === undefined ? problems.slice(0, 1) : problems) report(field, value, why, scope)
    if (item === undefined) return
    if (items.has(item.id)) report('id', item.id, 'an earlier row has this id', 'row')
    else items.set(item.id, item)
  }
  for await (const { line, fields, text, problem } of readRows(path)) {
    const report = reporter(basename(path), line, onSkip)
    if (fields === undefined) {
      report('', text ?? '', problem ?? 'not readable', 'row')
      continue
    }
    const id = changes.size === 0 ? undefined : rowId(fields)
    if (id === undefined || !changes.has(id)) keep(fields, report)
    else {
      changed.add(id)
      const row = changes.apply(id, fields)
      if (row) keep(row, report)
    }
  }
  let place = 0
  for (const id of changes.ids) {
    place += 1
    const row = changed.has(id) ? undefined : changes.apply(id, undefined)
    if (row) keep(row, reporter(changesFile, place, onSkip))
  }
  return [...items.values()]
}

/** Rows of either kind of file, cells with their types. */
export async function* readRows(path: string): AsyncGenerator<RawRow> {
  if (!path.endsWith('.csv')) return yield* readJsonLines(path)
  for await (const row of readCsvRows(path)) yield row.fields === undefined ? row : { ...row, fields: csvItemFields(row.fields) }
}

type Report = (field: string, value: unknown, why: string, scope: SkippedRow['scope']) => void

function reporter(file: string, line: number, onSkip: (row: SkippedRow) => void): Report {
  return (field, value, why, scope) => onSkip({ file, line, field, value: describeValue(value), why, scope })
}
