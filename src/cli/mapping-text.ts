/** Which column is taken for which field, for a person to look at. */
import type { FoundTable } from '../catalog/import/index.js'

const shownColumns = 30

/** A table a source: number, column, an example, and what it becomes. Numbers run on from table to table. */
export function mappingText(tables: readonly FoundTable[]): string {
  return tables.map((table, index) => tableText(table, numberBefore(tables, index))).join('\n')
}

/** The table and column that a number of {@link mappingText} names. */
export function columnAt(tables: readonly FoundTable[], number: number): { readonly table: number; readonly column: string } | undefined {
  for (const [table, { columns }] of tables.entries()) {
    const column = columns[number - numberBefore(tables, table) - 1]
    if (column !== undefined && number > numberBefore(tables, table)) return { table, column: column.name }
  }
  return undefined
}

function numberBefore(tables: readonly FoundTable[], table: number): number {
  return tables.slice(0, table).reduce((total, { columns }) => total + columns.length, 0)
}

function tableText({ table, adapter, mapping, columns }: FoundTable, before: number): string {
  const fieldOf = new Map(Object.entries(mapping.fields).map(([field, column]) => [column, field]))
  const width = Math.min(28, Math.max(8, ...columns.map(({ name }) => name.length)))
  const rows = columns.slice(0, shownColumns).map(({ name, values }, index) => {
    const example = clip(String(values.flat()[0] ?? ''), 40)
    const becomes = fieldOf.get(name) ?? (mapping.kind === 'items' ? 'attribute' : '–')
    return `  ${String(before + index + 1).padStart(3)}  ${clip(name, width).padEnd(width)}  ${example.padEnd(40)}  ${becomes}`
  })
  const more = columns.length > shownColumns ? [`  … and ${columns.length - shownColumns} more columns`] : []
  return `${[`${table.name}: ${mapping.kind}${adapter === undefined ? '' : ` (${adapter.name})`}, ${table.format}`, ...rows, ...more].join('\n')}\n`
}

function clip(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
