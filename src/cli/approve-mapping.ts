/** Shows a person which column is taken for which field and asks whether that is right. */
import { createInterface } from 'node:readline/promises'
import type { FoundTable } from '../catalog/import/index.js'

const shownColumns = 30

/** True when the person agrees. */
export async function approveMapping(tables: readonly FoundTable[]): Promise<boolean> {
  process.stderr.write(mappingText(tables))
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question('Import like this? [Y/n] (no: say it with --map field=column) ')
    return !/^\s*n/iu.test(answer)
  } finally {
    terminal.close()
  }
}

/** A table a source: column, an example, and what it becomes. */
export function mappingText(tables: readonly FoundTable[]): string {
  return tables.map(tableText).join('\n')
}

function tableText({ table, adapter, mapping, columns }: FoundTable): string {
  const fieldOf = new Map(Object.entries(mapping.fields).map(([field, column]) => [column, field]))
  const width = Math.min(28, Math.max(8, ...columns.map(({ name }) => name.length)))
  const rows = columns.slice(0, shownColumns).map(({ name, values }) => {
    const example = clip(String(values.flat()[0] ?? ''), 40)
    return `  ${clip(name, width).padEnd(width)}  ${example.padEnd(40)}  ${fieldOf.get(name) ?? (mapping.kind === 'items' ? 'attribute' : '–')}`
  })
  const more = columns.length > shownColumns ? [`  … and ${columns.length - shownColumns} more columns`] : []
  return `${[`${table.name}: ${mapping.kind}${adapter === undefined ? '' : ` (${adapter.name})`}, ${table.format}`, ...rows, ...more].join('\n')}\n`
}

function clip(text: string, length: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}
