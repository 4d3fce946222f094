/** One cell of a column that is no field, with the type that the column has. */
import type { AttributeValue } from '../../../contracts/item.js'
import { inUnit, readMeasure } from '../cleaning/measure-units.js'
import { type ColumnPlan, no, yes } from '../mapping/column-plan.js'

/**
 * Undefined where nothing is there; what is not of the column's type stays text.
 *
 * @param clean makes text readable
 * @example attributeValue('1,5 kg', { as: 'measure', name: 'weight_g', dimension: 'weight' }, text => text) // 1500
 */
export function attributeValue(value: unknown, plan: ColumnPlan, clean: (text: string) => string): AttributeValue | undefined {
  if (Array.isArray(value)) {
    const entries = value.flatMap(entry => attributeValue(entry, plan, clean) ?? [])
    if (plan.single && entries.length <= 1) return entries[0]
    const words = [...new Set(entries.map(String))].slice(0, 100)
    return words.length === 0 ? undefined : words
  }
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? numberIn(value, plan) : undefined
  return typeof value === 'string' ? textValue(clean(value), plan) : undefined
}

function textValue(text: string, plan: ColumnPlan): AttributeValue | undefined {
  if (text === '') return undefined
  if (plan.as === 'number' && /^-?\d{1,15}(?:\.\d{1,10})?$/u.test(text)) return Number(text)
  if (plan.as === 'boolean' && yes.test(text)) return true
  if (plan.as === 'boolean' && no.test(text)) return false
  if (plan.as === 'measure') {
    const measure = plan.unit === undefined ? readMeasure(text) : inUnit(Number(text.replace(',', '.')), plan.unit)
    return measure?.dimension === plan.dimension && Number.isFinite(measure.amount) ? measure.amount : text
  }
  if (plan.as === 'list') {
    const parts = [...new Set(text.split(plan.separator).filter(part => part !== ''))].slice(0, 100)
    return parts.length > 1 ? parts : parts[0]
  }
  return text
}

function numberIn(value: number, plan: ColumnPlan): number {
  return plan.as === 'measure' && plan.unit !== undefined ? (inUnit(value, plan.unit)?.amount ?? value) : value
}
