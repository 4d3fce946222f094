/** How the rows of one table become items: which column is which field, and what becomes of the others. */
import { type ColumnPlan, planColumn } from '../mapping/column-plan.js'
import type { ColumnSample } from '../mapping/column-sample.js'
import type { Mapping } from '../mapping/mapping.js'

export interface ItemPlan {
  readonly mapping: Mapping
  /** By column name, for columns that are no field. */
  readonly attributes: ReadonlyMap<string, ColumnPlan>
}

/** @example planItems(mapping, sampleColumns(rows)).attributes.get('Farbe')?.name // 'color' */
export function planItems(mapping: Mapping, columns: readonly ColumnSample[]): ItemPlan {
  const fields = new Set<string>(Object.values(mapping.fields))
  const taken = new Set<string>()
  const attributes = new Map<string, ColumnPlan>()
  for (const column of columns) {
    if (fields.has(column.name)) continue
    const plan = planColumn(column)
    let name = plan.name
    for (let count = 2; taken.has(name); count += 1) name = `${plan.name}_${count}`
    taken.add(name)
    attributes.set(column.name, { ...plan, name })
  }
  return { mapping, attributes }
}
