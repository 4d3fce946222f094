/** The report of an import for a terminal. */
import type { Counted, ImportReport, TableReport } from './import-report.js'

/** @example process.stdout.write(reportText(report)) */
export function reportText(report: ImportReport): string {
  const lines = [
    ...report.tables.flatMap(tableLines),
    ...report.leftAside.map(({ source, why }) => `${source}: left aside, ${why}`),
    '',
    `${amounts(report)} in ${report.seconds.toFixed(1)} s`,
    ...report.notes,
    ...countedLine(
      'prices far from their kind',
      report.outliers,
      ({ where, price, category, median }) => `${where} ${price} (${category}: median ${median})`,
    ),
    ...countedLine('items with a title that another has', report.sameTitles, ({ title, id, other }) => `${title} (${other}, ${id})`),
    ...countedLine('items with nearly the title of another', report.nearTitles, ({ title, id, other }) => `${title} (${other}, ${id})`),
    ...countedLine('pictures missing', report.pictures.missing, name => name),
    ...countedLine('pictures unreadable', report.pictures.unreadable, name => name),
    ...countedLine('pictures too small', report.pictures.tooSmall, name => name),
    ...countedLine('pictures that show what another shows', report.pictures.similar, ({ name, other }) => `${name} (${other})`),
    ...totals('currencies', report.currencies),
    ...totals('units', report.units),
    ...totals('languages', report.languages),
    ...report.brokenRows.map(path => `only the broken rows: ${path}`),
  ]
  return `${lines.map(line => line.replace(/\p{Cc}/gu, ' ')).join('\n')}\n`
}

function amounts({ items, events, ratings, contexts }: ImportReport): string {
  const counted = Object.entries({ items, events, ratings, contexts }).filter(([, count]) => count > 0)
  return counted.length === 0 ? 'nothing' : counted.map(([name, count]) => `${count} ${name}`).join(', ')
}

function tableLines(table: TableReport): string[] {
  const rate = table.seconds > 0.05 ? `, ${Math.round(table.read / table.seconds)} rows/s` : ''
  const account = [
    `${table.kept} of ${table.read} rows kept`,
    ...(table.joined > 0 ? [`${table.joined} joined as variants`] : []),
    ...(table.replaced.count > 0 ? [`${table.replaced.count} replaced by a later row with the same id`] : []),
    ...(table.skipped.count > 0 ? [`${table.skipped.count} skipped`] : []),
  ]
  return [
    `${table.source} (${table.exporter ?? table.mapping.kind}; ${table.format}): ${account.join(', ')}${rate}`,
    ...table.skipped.examples.slice(0, 10).map(row => `  skipped ${row.file}:${row.line} ${row.field} ${row.value} ${row.why}`),
    ...more(table.skipped.count, 10),
    ...table.replaced.examples.slice(0, 3).map(({ line, id }) => `  replaced ${table.source}:${line} id ${id}`),
    ...table.fieldsLeftOut.examples.slice(0, 5).map(row => `  left out ${row.file}:${row.line} ${row.field} ${row.value} ${row.why}`),
    ...more(table.fieldsLeftOut.count, 5),
    ...Object.entries(table.repaired).map(([kind, { count, examples }]) => `  repaired ${kind}: ${count}${exampleOf(examples[0])}`),
    ...totals('  filled by rules', table.filledByRule),
    ...(table.mapping.kind === 'items' ? [`  filled: ${coverageText(table.coverage)}`] : []),
  ]
}

function more(count: number, shown: number): string[] {
  return count > shown ? [`  … and ${count - shown} more`] : []
}

function exampleOf(example: { before: string; after: string } | undefined): string {
  if (example === undefined) return ''
  const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
  return `, such as ${short(example.before)}${example.after === '' ? '' : ` → ${short(example.after)}`}`
}

function coverageText(coverage: TableReport['coverage']): string {
  const entries = Object.entries(coverage)
  const shown = entries.slice(0, 14).map(([field, share]) => `${field.replace(/^attributes\./u, '')} ${Math.round(share * 100)} %`)
  return [...shown, ...(entries.length > 14 ? [`${entries.length - 14} more`] : [])].join(', ')
}

function countedLine<Example>(what: string, { count, examples }: Counted<Example>, print: (example: Example) => string): string[] {
  return count === 0 ? [] : [`${count} ${what}: ${examples.slice(0, 3).map(print).join('; ')}${count > 3 ? '; …' : ''}`]
}

function totals(what: string, counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts)
  return entries.length === 0 ? [] : [`${what}: ${entries.map(([name, count]) => `${name} ${count}`).join(', ')}`]
}
