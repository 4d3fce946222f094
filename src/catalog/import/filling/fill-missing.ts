/** Fills what is missing in one item by the shop's rules, and says what was filled. */
import type { AttributeValue } from '../../../contracts/item.js'
import { categoryParts } from '../cleaning/clean-category.js'
import type { FillRule } from './fill-rule.js'

export interface FillableRow {
  readonly title: string | undefined
  readonly description: string | undefined
  /** Broadest first. */
  readonly category: readonly string[] | undefined
  readonly brand: string | undefined
  readonly price: number | undefined
  readonly currency: string | undefined
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

type Value = AttributeValue | undefined

/**
 * Rules are tried in their order: the first that applies fills a field, and later ones see what earlier ones filled. A value that is there is never changed.
 *
 * @returns the row, and the names of what was filled
 * @example fillMissing(row, [{ field: 'brand', when: { category: 'Shoes' }, value: 'Alma' }]).filled // ['brand']
 */
export function fillMissing(
  row: FillableRow,
  rules: readonly FillRule[],
): { readonly row: FillableRow; readonly filled: readonly string[] } {
  const filled: string[] = []
  let now = row
  for (const { field, when = {}, value, from } of rules) {
    if (heldValue(now, field) !== undefined || (field === 'currency' && now.price === undefined)) continue
    if (!Object.entries(when).every(([name, wanted]) => meets(now, name, [wanted].flat()))) continue
    const found = from === undefined ? value : heldValue(now, from)
    if (found === undefined) continue
    now = withValue(now, field, found)
    filled.push(field)
  }
  return { row: now, filled }
}

function heldValue(row: FillableRow, name: string): Value {
  if (name === 'category') return row.category?.join('/')
  if (name === 'title' || name === 'description' || name === 'brand' || name === 'price' || name === 'currency') return row[name]
  return Object.hasOwn(row.attributes, name) ? row.attributes[name] : undefined
}

function meets(row: FillableRow, name: string, wanted: readonly (string | number | boolean)[]): boolean {
  const has = [heldValue(row, name) ?? []].flat().map(folded)
  return wanted.map(folded).some(want => has.some(value => value === want || (name === 'category' && value.startsWith(`${want}/`))))
}

function folded(value: string | number | boolean): string {
  return String(value).trim().toLowerCase()
}

function withValue(row: FillableRow, field: string, value: AttributeValue): FillableRow {
  const text = typeof value === 'object' ? value.join(', ') : String(value)
  if (field === 'category') return { ...row, category: categoryParts(text) }
  if (field === 'price') return Number.isFinite(Number(text)) ? { ...row, price: Number(text) } : row
  if (field === 'title' || field === 'description' || field === 'brand' || field === 'currency') return { ...row, [field]: text }
  return { ...row, attributes: { ...row.attributes, [field]: value } }
}
