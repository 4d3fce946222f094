/** Items of sgd as a catalogue has them. */
import { readFileSync } from 'node:fs'
import type { Item } from '../../src/contracts/item.js'

export interface SgdRow {
  readonly id: string
  readonly service: string
  readonly name: string
  readonly attrs: Readonly<Record<string, readonly string[]>>
}

export function sgdItems(rows: readonly SgdRow[]): Item[] {
  return rows.map(({ id, service, name, attrs }) => ({
    id,
    title: name || id,
    category: service.split('_')[0] ?? service,
    attributes: Object.fromEntries(Object.entries(attrs).map(([slot, values]) => [slot, values.length === 1 ? (values[0] ?? '') : values])),
  }))
}

/** Rows of a JSON-lines file, trusted to be of the caller's type: these are measuring data, not input. */
export function readLines<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
}
