/** Proposes which column is which field, by the names of the columns and by what is in them. */
import { cleanPrice } from '../cleaning/clean-price.js'
import { actionOf } from './action-of.js'
import type { ColumnSample } from './column-sample.js'
import { fieldSynonyms, normalName } from './field-synonyms.js'
import { factContainers } from './flatten-row.js'
import { type Field, fieldsOfKind, type Mapping, type TableKind } from './mapping.js'

export interface ProposeOptions {
  /** Fields that the person has mapped; columns are matched whatever their case. An empty name: no column is the field. */
  readonly given?: Readonly<Record<string, string>>
  /** Guess a title from the values when no column is named like one. */
  readonly guessTitle?: boolean
}

/**
 * The kind of table and its mapping; undefined when it is none of the kinds.
 *
 * @example proposeMapping(sampleColumns(rows))?.fields.title // 'Product Name'
 */
export function proposeMapping(
  columns: readonly ColumnSample[],
  { given = {}, guessTitle = false }: ProposeOptions = {},
): Mapping | undefined {
  const known = new Map(columns.map(column => [column.name.toLowerCase(), column.name]))
  const chosen = Object.fromEntries(
    Object.entries(given).flatMap(([field, column]) => {
      // No column is the field.
      if (column === '') return [[field, '']]
      const name = known.get(column.toLowerCase())
      return name === undefined ? [] : [[field, name]]
    }),
  )
  const kind = kindOf(columns, chosen, guessTitle)
  if (kind === undefined) return undefined
  const fields: Partial<Record<Field, string>> = {}
  const used = new Set<string>(Object.values(chosen))
  for (const field of fieldsOfKind[kind]) {
    const column = chosen[field] ?? pick(field, columns, used, kind)
    if (column === undefined || column === '') continue
    fields[field] = column
    used.add(column)
  }
  if (kind === 'items' && fields.title === undefined && chosen['title'] === undefined) {
    const title = guessedTitle(columns, used)
    if (title !== undefined) fields.title = title
  }
  return { kind, fields }
}

function kindOf(columns: readonly ColumnSample[], chosen: Readonly<Record<string, string>>, guessTitle: boolean): TableKind | undefined {
  const has = (field: Field) =>
    chosen[field] !== undefined ? chosen[field] !== '' : pick(field, columns, new Set(), 'events') !== undefined
  const hasItem = (field: Field) =>
    chosen[field] !== undefined ? chosen[field] !== '' : pick(field, columns, new Set(), 'items') !== undefined
  if (has('user_id') && has('item_id')) {
    // A type such as `related` is no action: its values decide.
    if (has('action')) return 'events'
    if (has('value')) return 'ratings'
  }
  if (has('user_id') && !has('item_id') && (has('location') || has('time_in_site') || has('shopping_cart')) && !hasItem('title'))
    return 'contexts'
  if (hasItem('title')) return 'items'
  return guessTitle && !has('user_id') && guessedTitle(columns, new Set()) !== undefined ? 'items' : undefined
}

/** The first synonym that a suitable column has; a column of a nested object only where no other has. */
function pick(field: Field, columns: readonly ColumnSample[], used: ReadonlySet<string>, kind: TableKind): string | undefined {
  // An id that nearly every row has comes before a likelier name that many rows lack.
  const full = field === 'id' ? columns.filter(column => column.filled >= 0.9) : []
  return pickNamed(field, full, used, kind) ?? pickNamed(field, columns, used, kind)
}

function pickNamed(field: Field, columns: readonly ColumnSample[], used: ReadonlySet<string>, kind: TableKind): string | undefined {
  const free = columns.filter(column => !used.has(column.name) && column.values.length > 0 && suits(field, column, kind))
  for (const nested of [false, true]) {
    if (nested && (field === 'id' || field === 'title')) continue
    for (const synonym of fieldSynonyms[field]) {
      const found = free.find(column => nameAt(column.name, nested) === synonym)
      if (found !== undefined) return found.name
    }
  }
  return undefined
}

function nameAt(name: string, nested: boolean): string | undefined {
  if (!nested) return name.includes('.') && factContainers.test(name) ? undefined : normalName(name)
  return factContainers.test(name) ? normalName(name.slice(name.indexOf('.') + 1)) : undefined
}

function suits(field: Field, { values, distinct, filled }: ColumnSample, kind: TableKind): boolean {
  const share = (test: (value: unknown) => boolean) => values.filter(test).length / values.length
  if (field === 'id' && kind === 'items') return filled > 0.3 && (distinct > 0.5 || values.length < 5) && share(isShort) > 0.9
  if (field === 'price' || field === 'sale_price') return share(value => cleanPrice(value) !== undefined) > 0.5
  if (field === 'action') return share(value => typeof value === 'string' && actionOf(value) !== undefined) > 0.5
  if (field === 'value') return share(value => Number.isFinite(Number(value))) > 0.5
  if (field === 'image')
    return share(value => typeof value === 'string' && /^https?:|^\/\/|\.(?:jpe?g|png|webp|gif|avif)\b/iu.test(value.trim())) > 0.5
  // 'Dolby Digital' is a fact.
  if (field === 'audio') return share(value => /\.(?:wav|mp3|flac|ogg|oga)(?:$|[|",;\]])/iu.test(JSON.stringify(value))) > 0.5
  if (field === 'currency') return share(value => typeof value === 'string' && /^[A-Z]{3}$|^\p{Sc}$/iu.test(value.trim())) > 0.5
  if (field === 'brand' || field === 'category' || field === 'title')
    return share(value => typeof value !== 'object' || Array.isArray(value)) > 0.5
  return true
}

function isShort(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value).length <= 200
}

/** The column of short, different texts with letters; the first such. */
function guessedTitle(columns: readonly ColumnSample[], used: ReadonlySet<string>): string | undefined {
  return columns.find(({ name, values, filled, distinct }) => {
    const texts = values.filter(
      value => typeof value === 'string' && /\p{L}{2}/u.test(value) && value.length <= 200 && !/^https?:/iu.test(value),
    )
    const worded = texts.filter(value => /\s|\p{Lo}/u.test(String(value)))
    return !used.has(name) && filled > 0.8 && distinct > 0.6 && texts.length > values.length * 0.9 && worded.length > values.length * 0.4
  })?.name
}
