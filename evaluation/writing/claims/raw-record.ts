/** One row of a catalogue as the merchant wrote it, flattened: the checker trusts nothing that the product has made of it. */
import type { Wish } from '../../../src/contracts/wish.js'
import type { RawRow } from '../shops.js'

export type Scalar = string | number | boolean

export interface RawRecord {
  readonly id: string
  readonly title: string
  /** All titles that it may be called by. */
  readonly titles: readonly string[]
  readonly description: string
  readonly category: string
  readonly price: number | undefined
  readonly currency: string | undefined
  /** Every value under its last key, in lower case. */
  readonly values: ReadonlyMap<string, readonly Scalar[]>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function collect(value: unknown, key: string, into: Map<string, Scalar[]>): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    into.set(key.toLowerCase(), [...(into.get(key.toLowerCase()) ?? []), value])
  else if (Array.isArray(value)) for (const part of value) collect(part, key, into)
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) if (name !== 'translations') collect(part, name, into)
}

export function rawRecord(row: RawRow): RawRecord {
  const values = new Map<string, Scalar[]>()
  for (const [key, value] of Object.entries(row)) if (key !== 'description') collect(value, key === 'attributes' ? '' : key, values)
  const translations = JSON.stringify(row['translations'] ?? {})
  const chinese = /"title":"((?:[^"\\]|\\.)*)"/.exec(translations)?.[1] ?? ''
  const told = /"description":"((?:[^"\\]|\\.)*)"/.exec(translations)?.[1] ?? ''
  return {
    id: text(row['id']) || text(row['item_id']),
    title: text(row['title']),
    titles: [text(row['title']), chinese].filter(title => title !== ''),
    description: `${text(row['description'])} ${told}`.replace(/\s+/g, ' '),
    category: text(row['category']),
    price: typeof row['price'] === 'number' ? row['price'] : undefined,
    currency: text(row['currency']) || undefined,
    values,
  }
}

const plain = (value: Scalar): string => String(value).trim().toLowerCase()

/** All its values as words. */
export function allValues(record: RawRecord): string[] {
  return [...record.values.values()].flat().map(plain)
}

/** Whether any of its values is, or has as whole words, this one. */
export function hasValue(record: RawRecord, value: string): boolean {
  const wanted = ` ${value.toLowerCase().replace(/[-_/]/g, ' ')} `
  return allValues(record).some(own => ` ${own.replace(/[-_/,;().]/g, ' ')} `.replace(/\s+/g, ' ').includes(wanted))
}

/** Whether the row answers a wish; rows that are silent do not. */
export function rowMeets(record: RawRecord, wish: Wish): boolean {
  const own = record.values.get(wish.facet.toLowerCase().split('.').at(-1) ?? '') ?? []
  const holds =
    wish.operator === 'is'
      ? own.some(value => wish.values.some(wanted => isSame(wish.facet, value, wanted)))
      : own.some(value => compares(wish, Number(value)))
  if (wish.facet === 'text') return wish.values.some(value => plain(record.title).includes(plain(value))) !== (wish.polarity === 'avoid')
  if (wish.facet === 'title') return wish.values.some(value => isOne(record, plain(value))) !== (wish.polarity === 'avoid')
  return holds !== (wish.polarity === 'avoid')
}

/** 'Tent pegs' are no tents; a film or an album is none of the things in its title. */
function isOne({ title, category }: RawRecord, kind: string): boolean {
  if (plain(title) === kind) return true
  if (/^(?:books?|films?|movies?|music|games?)\b/i.test(category)) return false
  const word = kind.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\b${word}\\b(?:(?<=s)|(?! [a-z]*[^\\Ws]s(?: in .*|,.*)?$))`).test(plain(title))
}

function isSame(facet: string, value: Scalar, wanted: Scalar): boolean {
  if (plain(value) === plain(wanted)) return true
  return facet === 'category' && (`/${plain(value)}/`.includes(`/${plain(wanted)}/`) || plain(value).startsWith(`${plain(wanted)}/`))
}

function compares({ operator, values }: Wish, own: number): boolean {
  const [first = Number.NaN, second = first] = values.map(Number)
  if (operator === 'at-most') return own <= first
  if (operator === 'at-least') return own >= first
  return operator === 'between' ? own >= first && own <= second : Math.abs(own - first) <= 0.15 * Math.abs(first)
}
