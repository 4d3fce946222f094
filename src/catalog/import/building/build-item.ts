/** One row of a source to one row of `items.jsonl`. */
import { createHash } from 'node:crypto'
import { itemRow } from '../../item-row.js'
import { categoryParts } from '../cleaning/clean-category.js'
import { cleanPrice } from '../cleaning/clean-price.js'
import { cleanText, type TextFault } from '../cleaning/clean-text.js'
import { type FillableRow, fillMissing } from '../filling/fill-missing.js'
import type { FillRule } from '../filling/fill-rule.js'
import type { ImportRow } from '../import-row.js'
import { flattenRow } from '../mapping/flatten-row.js'
import type { Field } from '../mapping/mapping.js'
import type { TableLog } from '../report/table-log.js'
import type { SourceFile } from '../sources/source-file.js'
import { attributesOf } from './attributes-of.js'
import { itemPictures } from './item-pictures.js'
import type { ItemPlan } from './item-plan.js'
import { itemRecordings } from './item-recordings.js'
import { type LoggedItem, loggedItem } from './logged-item.js'
import { isMissing } from './missing-value.js'

const longestTitle = 500
const longestRecord = 900_000

export interface BuiltItem {
  /** The line of `items.jsonl`, without its end. */
  readonly json: string
  readonly logged: LoggedItem
  /** What rules filled. */
  readonly filled: readonly string[]
  /** Local pictures that are not there. */
  readonly missingPictures: readonly string[]
}

export interface BuildContext {
  readonly file: SourceFile
  readonly log: TableLog
  /** Of prices that name none. */
  readonly currency?: string
  /** For values that are missing. */
  readonly fill?: readonly FillRule[]
}

/**
 * Undefined for a row that cannot be an item; the log then says why.
 *
 * @example buildItem({ line: 2, raw: '', fields: { id: '1', title: 'Tent' } }, plan, context)?.json // '{"id":"1","title":"Tent"}'
 */
export function buildItem(row: ImportRow, plan: ItemPlan, context: BuildContext): BuiltItem | undefined {
  const flat = flattenRow(row.fields ?? {})
  const { log } = context
  const value = (field: Field): unknown => {
    const column = plan.mapping.fields[field]
    const found = column === undefined ? undefined : flat[column]
    return isMissing(found) ? undefined : found
  }
  const clean = (field: string) => (text: string) => {
    const faults: TextFault[] = []
    const after = cleanText(text, fault => faults.push(fault))
    for (const fault of faults) log.repair(fault, { line: row.line, field, before: text, after })
    return after
  }
  const money = moneyOf(value, row.line, context)
  const pictures = itemPictures([value('image'), value('images')].flat(), context.file)
  for (const problem of pictures.problems) log.leaveOut(row.line, 'image', problem.value, problem.why)
  const recordings = itemRecordings(value('audio'), context.file)
  for (const problem of recordings.problems) log.leaveOut(row.line, 'audio', problem.value, problem.why)
  const { row: full, filled } = fillMissing(
    {
      title: titleOf(value('title'), clean('title')),
      description: texted(value('description'), clean('description')),
      category: categoryOf(value('category'), clean('category')),
      brand: texted(value('brand'), clean('brand')),
      price: money.price,
      currency: money.currency,
      attributes: { ...attributesOf(flat, plan, row.line, log, clean), ...money.attributes },
    },
    context.fill ?? [],
  )
  const raw = {
    ...full,
    id: idOf(value('id'), full.title, plan),
    currency: currencyOf(full, context),
    filled,
  }
  const { item, problems } = itemRow(raw, '.')
  for (const { field, value: bad, why } of problems) {
    if (item !== undefined) log.leaveOut(row.line, field, bad, why)
    else return skip(context, row.line, field, bad, why)
  }
  if (item === undefined) return skip(context, row.line, '', row.raw, 'not readable')
  const { attributes, ...fields } = item
  const names = pictures.names
  const record = {
    ...fields,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(names.length > 0 && { image: names[0] }),
    ...(names.length > 1 && { images: names }),
    ...(recordings.names.length > 0 && { audio: recordings.names }),
  }
  const json = JSON.stringify(record)
  if (json.length > longestRecord) return skip(context, row.line, '', row.raw, `longer than ${longestRecord} characters`)
  return {
    json,
    logged: loggedItem(record, context.file),
    filled,
    missingPictures: pictures.problems.filter(({ missing }) => missing).map(({ value: name }) => name),
  }
}

/** A price that a rule filled is in the currency of prices that name none. */
function currencyOf({ price, currency }: FillableRow, context: BuildContext): string | undefined {
  return price === undefined ? undefined : (currency ?? context.currency)
}

function skip({ log }: BuildContext, line: number, field: string, value: unknown, why: string): undefined {
  log.skip(line, field, value, why)
}

/** A source without a column of ids gets ones that stay the same while the title does. */
function idOf(value: unknown, title: string | undefined, plan: ItemPlan): unknown {
  if (plan.mapping.fields.id !== undefined || title === undefined) return Array.isArray(value) ? value[0] : value
  return `t-${createHash('sha256').update(title).digest('hex').slice(0, 12)}`
}

function titleOf(value: unknown, clean: (text: string) => string): string | undefined {
  const title = texted(value, clean)
  return title !== undefined && title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title
}

function texted(value: unknown, clean: (text: string) => string): string | undefined {
  if (Array.isArray(value)) return texted(value.filter(entry => typeof entry === 'string').join(' '), clean)
  return value === undefined ? undefined : clean(String(value)) || undefined
}

function categoryOf(value: unknown, clean: (text: string) => string): string[] | undefined {
  const parts = Array.isArray(value) ? categoryParts(value.map(entry => clean(String(entry)))) : categoryParts(clean(String(value ?? '')))
  return parts.length === 0 ? undefined : parts
}

/** A lower sale price is what people pay; the regular one stays known as a fact. */
function moneyOf(value: (field: Field) => unknown, line: number, { log }: BuildContext) {
  const read = (field: 'price' | 'sale_price') => {
    const raw = value(field)
    const single = Array.isArray(raw) ? raw[0] : raw
    const price = cleanPrice(single)
    if (single !== undefined && price === undefined) log.leaveOut(line, field, single, 'not a price of zero or more')
    if (price !== undefined && typeof single === 'string' && !/^\d+(?:\.\d+)?$/u.test(single))
      log.repair('price', { line, field, before: single, after: `${price.amount} ${price.currency ?? ''}`.trim() })
    return price
  }
  const regular = read('price')
  const sale = read('sale_price')
  const reduced = sale !== undefined && sale.amount > 0 && (regular === undefined || sale.amount < regular.amount)
  const price = reduced ? sale : regular
  const named = value('currency')
  const marked = named === undefined ? undefined : (cleanPrice(`1 ${String(named)}`)?.currency ?? String(named))
  return {
    price: price?.amount,
    currency: price === undefined ? undefined : (marked ?? price.currency),
    attributes: reduced && regular !== undefined ? { regular_price: regular.amount } : {},
  }
}
