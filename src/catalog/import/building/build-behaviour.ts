/** Rows of events, ratings and contexts to the lines of the catalogue folder's CSV files. */
import { parseTime } from '../../parse-time.js'
import type { ImportRow } from '../import-row.js'
import { actionOf } from '../mapping/action-of.js'
import { flattenRow } from '../mapping/flatten-row.js'
import type { Field, Mapping } from '../mapping/mapping.js'
import { csvLine } from '../writing/csv-line.js'
import { isMissing } from './missing-value.js'

export interface Refused {
  readonly field: Field
  readonly value: unknown
  readonly why: string
}

export type Built = { readonly file: 'events' | 'ratings' | 'contexts'; readonly lines: readonly string[] } | Refused

const longestName = 200

/**
 * @param isItem whether the catalogue has an item of this id
 * @example buildBehaviour({ line: 2, raw: '', fields: { user: 'u', item: 'a', rating: '4' } }, mapping, () => true) // { file: 'ratings', lines: ['u,a,4'] }
 */
export function buildBehaviour(row: ImportRow, mapping: Mapping, isItem: (id: string) => boolean): Built {
  const flat = flattenRow(row.fields ?? {})
  const value = (field: Field): unknown => {
    const column = mapping.fields[field]
    const found = column === undefined ? undefined : flat[column]
    return isMissing(found) ? undefined : found
  }
  const user = value('user_id')
  if (user === undefined) return { field: 'user_id', value: '', why: 'is missing' }
  if (String(user).length > longestName) return { field: 'user_id', value: user, why: `has more than ${longestName} characters` }
  return mapping.kind === 'contexts' ? context(String(user), value) : event(String(user), value, mapping, isItem)
}

function event(user: string, value: (field: Field) => unknown, mapping: Mapping, isItem: (id: string) => boolean): Built {
  const ids = [value('item_id')]
    .flat()
    .filter(id => !isMissing(id))
    .map(String)
  if (ids.length === 0) return { field: 'item_id', value: '', why: 'is missing' }
  const unknown = ids.find(id => !isItem(id))
  if (unknown !== undefined) return { field: 'item_id', value: unknown, why: 'no item has this id' }
  const action = mapping.kind === 'ratings' ? 'rate' : actionOf(value('action'))
  if (action === undefined) return { field: 'action', value: value('action') ?? '', why: 'not an action that curio knows' }
  const rated = value('value')
  const number = rated === undefined ? undefined : Number(rated)
  if (number !== undefined && !(Math.abs(number) < 1e9)) return { field: 'value', value: rated, why: 'not a number' }
  if (action === 'rate' && number === undefined) return { field: 'value', value: '', why: 'a rating needs a value' }
  const time = timeOf(value('time'))
  if (time === undefined && value('time') !== undefined)
    return { field: 'time', value: value('time'), why: 'neither ISO 8601 nor seconds or milliseconds since 1970' }
  const plain = number === undefined ? '' : String(Number(number.toFixed(6)))
  if (time === undefined && action === 'rate') return { file: 'ratings', lines: ids.map(id => csvLine([user, id, plain])) }
  // Events need a time: one that is not known is the beginning of 1970, as for ratings without one.
  return { file: 'events', lines: ids.map(id => csvLine([user, action, id, new Date(time ?? 0).toISOString(), plain])) }
}

function timeOf(value: unknown): number | undefined {
  if (value === undefined) return undefined
  const text = String(value)
    .trim()
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/u, (_, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const time = parseTime(text)
  return time !== undefined && Math.abs(time) < 8.64e15 ? time : undefined
}

function context(user: string, value: (field: Field) => unknown): Built {
  const seconds = value('time_in_site')
  if (seconds !== undefined && !/^\d{1,9}(?:\.\d+)?$/u.test(String(seconds).trim()))
    return { field: 'time_in_site', value: seconds, why: 'not a number' }
  const cart = value('shopping_cart')
  const ids = Array.isArray(cart) ? cart.map(String) : String(cart ?? '').split(/[|;,\s]+/u)
  const line = csvLine([user, String(value('location') ?? ''), String(seconds ?? '').trim(), ids.filter(id => id !== '').join('|')])
  return { file: 'contexts', lines: [line] }
}
