/** The columns of a row that are no field, as attributes. */
import type { AttributeValue } from '../../../contracts/item.js'
import { ownUnit } from '../cleaning/measure-units.js'
import { attributeName } from '../mapping/attribute-name.js'
import type { ColumnPlan } from '../mapping/column-plan.js'
import type { TableLog } from '../report/table-log.js'
import { attributeValue } from './attribute-value.js'
import type { ItemPlan } from './item-plan.js'
import { isMissing } from './missing-value.js'

const longestText = 5000

/** What cannot be an attribute is told to the log. */
export function attributesOf(
  flat: Readonly<Record<string, unknown>>,
  plan: ItemPlan,
  line: number,
  log: TableLog,
  clean: (field: string) => (text: string) => string,
): Record<string, AttributeValue> {
  const fields = new Set<string>(Object.values(plan.mapping.fields))
  const entries: [string, AttributeValue][] = []
  for (const [column, value] of Object.entries(flat)) {
    if (fields.has(column) || isMissing(value)) continue
    const columnPlan: ColumnPlan = plan.attributes.get(column) ?? { as: 'text', name: attributeName(column) }
    if (value === '{…}' || (Array.isArray(value) && value.includes('{…}'))) {
      log.leaveOut(line, column, value, 'not a word, a number, a yes/no or a list of words')
      continue
    }
    const attribute = attributeValue(value, columnPlan, clean(column))
    if (typeof attribute === 'string' && attribute.length > longestText)
      log.leaveOut(line, column, attribute, `longer than ${longestText} characters`)
    else if (attribute !== undefined) {
      tellUnit(value, attribute, columnPlan, (before, after) => log.repair('unit', { line, field: column, before, after }))
      entries.push([columnPlan.name, attribute])
    }
  }
  return Object.fromEntries(entries)
}

/** What was written in another unit is told beside what it became. */
function tellUnit(written: unknown, attribute: AttributeValue, plan: ColumnPlan, tell: (before: string, after: string) => void): void {
  if (plan.as !== 'measure' || typeof attribute !== 'number' || (typeof written !== 'string' && typeof written !== 'number')) return
  if (Number.parseFloat(String(written).replace(',', '.')) === attribute) return
  tell(`${String(written).trim()}${plan.unit === undefined ? '' : ` ${plan.unit}`}`, `${attribute} ${ownUnit[plan.dimension]}`)
}
