/** What the first rows of a table say about each of its columns. */
import type { ImportRow } from '../import-row.js'
import { flattenRow } from './flatten-row.js'

export interface ColumnSample {
  readonly name: string
  /** Values that are there, as the source has them. */
  readonly values: readonly unknown[]
  /** Share of rows that have a value. */
  readonly filled: number
  /** Share of the values that occur once. */
  readonly distinct: number
}

/** @example sampleColumns([{ line: 2, raw: '', fields: { id: '1' } }])[0]?.filled // 1 */
export function sampleColumns(rows: readonly ImportRow[]): ColumnSample[] {
  const columns = new Map<string, unknown[]>()
  let count = 0
  for (const { fields } of rows) {
    if (fields === undefined) continue
    count += 1
    for (const [name, value] of Object.entries(flattenRow(fields))) {
      const values = columns.get(name)
      if (values === undefined) columns.set(name, isThere(value) ? [value] : [])
      else if (isThere(value)) values.push(value)
    }
  }
  return [...columns].map(([name, values]) => ({
    name,
    values,
    filled: count === 0 ? 0 : values.length / count,
    distinct: distinctShare(values),
  }))
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function distinctShare(values: readonly unknown[]): number {
  return values.length === 0
    ? 0
    : new Set(values.map(value => (typeof value === 'object' ? JSON.stringify(value).slice(0, 200) : value))).size / values.length
}
