/** One raw catalogue row to one clean Item. */
import type { z } from 'zod'
import type { Item, ItemTranslation } from '../contracts/item.js'
import { cleanAttributes } from './clean-attributes.js'
import { itemFields } from './item-fields.js'
import { resolveImage } from './resolve-image.js'

export interface FieldProblem {
  readonly field: string
  readonly value: unknown
  readonly why: string
}

export interface ItemRow {
  /** Absent when the row has no usable id or title. */
  readonly item?: Item
  readonly problems: readonly FieldProblem[]
}

const aliases: Readonly<Record<string, string>> = { item_id: 'id', name: 'title' }

/**
 * Cleans a row. Without a usable id or title there is no item, and the last problem says why; other bad fields are left out and listed.
 *
 * @example itemRow({ id: 7, title: 'Tent', price: '$99' }, '/shop').item // { id: '7', title: 'Tent', price: 99, currency: 'USD', attributes: {} }
 */
export function itemRow(raw: Readonly<Record<string, unknown>>, directory: string): ItemRow {
  const row = withAliases(raw)
  const problems: FieldProblem[] = []
  const read = fieldReader(row, problems)
  const id = read('id')
  const title = read('title')
  if (id === undefined || title === undefined) {
    if (problems.length === 0) problems.push(missing(id === undefined ? 'id' : 'title'))
    return { problems }
  }
  return { item: { id, title, ...optionalFields(row, directory, problems) }, problems }
}

function missing(field: string): FieldProblem {
  return { field, value: '', why: `${field} is missing` }
}

/** The row under the fields' standard names. */
export function withAliases(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(raw).map(([key, value]): [string, unknown] => {
    const standard = aliases[key]
    return [standard !== undefined && isAbsent(raw[standard]) ? standard : key, value]
  })
  return Object.fromEntries(entries)
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

type Fields = typeof itemFields

function fieldReader(row: Readonly<Record<string, unknown>>, problems: FieldProblem[]) {
  return <K extends keyof Fields>(field: K): z.output<Fields[K]> | undefined => {
    const value = row[field]
    if (isAbsent(value)) return undefined
    const parsed = itemFields[field].safeParse(value)
    // The schema of this very field produced the data; TypeScript cannot tie the two through a generic key.
    if (parsed.success) return parsed.data as z.output<Fields[K]>
    problems.push({ field, value, why: parsed.error.issues[0]?.message ?? 'not readable' })
    return undefined
  }
}

function optionalFields(row: Readonly<Record<string, unknown>>, directory: string, problems: FieldProblem[]): Omit<Item, 'id' | 'title'> {
  const read = fieldReader(row, problems)
  const price = read('price')
  const image = read('image')
  const fields = {
    description: read('description'),
    category: read('category'),
    price: price?.amount,
    currency: read('currency') ?? price?.currency,
    brand: read('brand'),
    image: image === undefined ? undefined : imagePath(image, directory, 'image', problems),
    images: read('images')?.flatMap(entry => imagePath(entry, directory, 'images', problems) ?? []),
    audio: read('audio')?.flatMap(entry => recordingPath(entry, directory, problems) ?? []),
    translations: translationsOf(read('translations')),
    filled: read('filled'),
  }
  return { ...defined(fields), attributes: attributesOf(row, read('attributes'), problems) }
}

function imagePath(image: string, directory: string, field: string, problems: FieldProblem[]): string | undefined {
  const path = resolveImage(directory, image)
  if (path === undefined) problems.push({ field, value: image, why: 'neither a path inside the catalogue folder nor an http(s) address' })
  return path
}

/** Recordings at addresses are not fetched. */
function recordingPath(name: string, directory: string, problems: FieldProblem[]): string | undefined {
  const path = resolveImage(directory, name)
  if (path !== undefined && !/^https?:/iu.test(path)) return path
  problems.push({ field: 'audio', value: name, why: 'not a path inside the catalogue folder' })
  return undefined
}

function attributesOf(row: Readonly<Record<string, unknown>>, own: Record<string, unknown> | undefined, problems: FieldProblem[]) {
  const extra = Object.entries(row).filter(([key]) => !Object.hasOwn(itemFields, key))
  return cleanAttributes({ ...Object.fromEntries(extra), ...withoutOwnNames(own) }, (field, value) =>
    problems.push({ field, value, why: 'not a word, a number, a yes/no or a list of words' }),
  )
}

/** An attribute called like the department, 'category' of a restaurant, is its `kind`: both can be asked for then. */
function withoutOwnNames(attributes: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  if (attributes === undefined || !Object.hasOwn(attributes, 'category') || Object.hasOwn(attributes, 'kind')) return attributes
  const { category, ...others } = attributes
  return { ...others, kind: category }
}

function translationsOf(raw: z.output<Fields['translations']> | undefined): Record<string, ItemTranslation> | undefined {
  if (raw === undefined) return undefined
  return Object.fromEntries(
    Object.entries(raw).map(([language, { title, description }]) => [
      language,
      defined({ title: title ?? undefined, description: description ?? undefined }),
    ]),
  )
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined | ''> }

/** Leaves out what is undefined, empty text or an empty list, so that absent means absent. */
function defined<T extends Record<string, unknown>>(fields: T): Defined<T> {
  const present = Object.entries(fields).filter(([, value]) => !isAbsent(value) && !(Array.isArray(value) && value.length === 0))
  // Filtering the entries of T leaves exactly Defined<T>; fromEntries forgets the key types.
  return Object.fromEntries(present) as Defined<T>
}
