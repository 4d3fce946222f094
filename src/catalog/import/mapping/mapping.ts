/** Which column of a table is which field of the catalogue. */
import { z } from 'zod'
import { fillRulesSchema } from '../filling/fill-rule.js'

export const fieldsOfKind = {
  items: ['id', 'title', 'description', 'category', 'price', 'sale_price', 'currency', 'brand', 'image', 'images', 'audio'],
  events: ['user_id', 'action', 'item_id', 'time', 'value'],
  ratings: ['user_id', 'item_id', 'value', 'time'],
  contexts: ['user_id', 'location', 'time_in_site', 'shopping_cart'],
} as const satisfies Record<string, readonly string[]>

export type TableKind = keyof typeof fieldsOfKind
export type Field = (typeof fieldsOfKind)[TableKind][number]

export const tableKinds: readonly TableKind[] = ['items', 'events', 'ratings', 'contexts']
export const allFields: ReadonlySet<string> = new Set(Object.values(fieldsOfKind).flat())

export interface Mapping {
  readonly kind: TableKind
  /** Column names as the source spells them; a field without a column is absent. */
  readonly fields: Readonly<Partial<Record<Field, string>>>
}

/** An empty name says that no column is the field. */
const names = z.record(z.string(), z.string())

/** A saved mapping: per kind of table, field to column; and the rules for missing values. */
export const savedMappingSchema = z.strictObject({
  version: z.literal(1),
  items: names.optional(),
  events: names.optional(),
  ratings: names.optional(),
  contexts: names.optional(),
  fill: fillRulesSchema.optional(),
})

export type SavedMapping = z.infer<typeof savedMappingSchema>
