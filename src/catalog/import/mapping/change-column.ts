/** One column of a proposal made another field, as a person decides it; `--map` says the same without a terminal. */
import { type Field, fieldsOfKind, type Mapping } from './mapping.js'

/** Fields that a table of this kind may have. @example fieldsFor(mapping).includes('title') // true, of items */
export function fieldsFor({ kind }: Mapping): readonly Field[] {
  return fieldsOfKind[kind]
}

/**
 * The mapping with the column as that field; the column that was it before is none any more. Without a field the column is none.
 *
 * @example changeColumn({ kind: 'items', fields: { title: 'Name' } }, 'Model', 'title') // { kind: 'items', fields: { title: 'Model' } }
 */
export function changeColumn({ kind, fields }: Mapping, column: string, field: Field | undefined): Mapping {
  const others = Object.entries(fields).filter(([name, taken]) => taken !== column && name !== field)
  return { kind, fields: { ...Object.fromEntries(others), ...(field !== undefined && { [field]: column }) } }
}
