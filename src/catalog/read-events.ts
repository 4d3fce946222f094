/** What people did: `user_id,action,item_id,time[,value]`, or ratings as `user,item,rating[,time]`. */
import { basename } from 'node:path'
import { z } from 'zod'
import type { CatalogEvent } from '../contracts/ports.js'
import { describeValue } from './describe-value.js'
import { parseTime } from './parse-time.js'
import { readCsvRows } from './read-csv-rows.js'
import type { SkippedRow } from './skipped-row.js'

const name = z.string().trim().min(1, 'is missing').max(200, 'has more than 200 characters')
const number = z
  .string()
  .trim()
  .regex(/^-?\d{1,9}(?:\.\d+)?$/u, 'not a number')
  .transform(Number)
const time = z.string().transform((text, context) => {
  const parsed = parseTime(text)
  if (parsed !== undefined) return parsed
  context.addIssue({ code: 'custom', message: 'neither ISO 8601 nor seconds or milliseconds since 1970' })
  return z.NEVER
})
const action = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['view', 'click', 'cart', 'purchase', 'rate', 'like', 'dislike']))
const event = z.object({ user: name, action, item: name, time, value: number.optional() })

/**
 * Reads an events or ratings file, row by row. Rows about unknown items are skipped too, since nothing can be learnt from them.
 *
 * @example for await (const event of readEvents('shop/events.csv', id => catalog.row(id) !== undefined, row => console.warn(row.why))) model.add(event)
 */
export async function* readEvents(
  path: string,
  isItem: (id: string) => boolean,
  onSkip: (row: SkippedRow) => void,
): AsyncGenerator<CatalogEvent> {
  const file = basename(path)
  for await (const { line, fields, problem } of readCsvRows(path)) {
    const outcome = fields === undefined ? bad('', '', problem ?? 'not readable') : parseEvent(fields, isItem)
    if ('event' in outcome) yield outcome.event
    else onSkip({ file, line, ...outcome, scope: 'row' })
  }
}

type Outcome = { event: CatalogEvent } | { field: string; value: string; why: string }

function bad(field: string, value: unknown, why: string): Outcome {
  return { field, value: describeValue(value ?? ''), why }
}

function parseEvent(fields: Readonly<Record<string, unknown>>, isItem: (id: string) => boolean): Outcome {
  const row = standardNames(fields)
  const parsed = event.safeParse(row)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = String(issue?.path[0] ?? '')
    return bad(field, row[field], issue?.message ?? 'not readable')
  }
  const { value, ...rest } = parsed.data
  if (rest.action === 'rate' && value === undefined) return bad('value', '', 'a rating needs a value')
  if (!isItem(rest.item)) return bad('item', rest.item, 'no item has this id')
  return { event: value === undefined ? rest : { ...rest, value } }
}

function standardNames(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isRating = fields['rating'] !== undefined && fields['action'] === undefined
  return {
    user: fields['user_id'] ?? fields['user'] ?? '',
    item: fields['item_id'] ?? fields['item'] ?? '',
    action: isRating ? 'rate' : (fields['action'] ?? ''),
    time: fields['time'] ?? fields['timestamp'] ?? (isRating ? '0' : ''),
    value: present(fields['value']) ?? present(fields['rating']),
  }
}

function present(cell: unknown): unknown {
  return cell === '' ? undefined : cell
}
