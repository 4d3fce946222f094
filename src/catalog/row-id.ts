/** The id of a row before the rest of it is read. */
import { itemFields } from './item-fields.js'
import { withAliases } from './item-row.js'

/** @example rowId({ item_id: 7 }) // '7' */
export function rowId(raw: Readonly<Record<string, unknown>>): string | undefined {
  return itemFields.id.safeParse(withAliases(raw)['id']).data
}
