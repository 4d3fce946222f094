/** The report of an import as one web page without scripts; every text from a source is escaped. */
import type { Counted, ImportReport, TableReport } from './import-report.js'

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fbfaf8}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #ddd8cf;vertical-align:top;overflow-wrap:anywhere}
.numbers{display:flex;flex-wrap:wrap;gap:1rem;padding:0;list-style:none}.numbers li{background:#fff;border:1px solid #ddd8cf;border-radius:.6rem;padding:.8rem 1.2rem}
.numbers b{display:block;font-size:1.5rem}meter{width:8rem}.wide{overflow-x:auto}
@media(prefers-color-scheme:dark){body{color:#eceae6;background:#1b1a18}.numbers li{background:#262421}th,td,.numbers li{border-color:#3d3a35}}`

/** @example await writeFile('report.html', reportPage(report)) */
export function reportPage(report: ImportReport): string {
  const { items, events, ratings, contexts, pictures } = report
  const numbers = Object.entries({ items, events, ratings, contexts, skipped: sum(report, 'skipped'), replaced: sum(report, 'replaced') })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Import report</title><style>${style}</style></head>
<body><h1>Import into ${escapeHtml(report.target)}</h1>
<ul class="numbers">${numbers.map(([name, count]) => `<li><b>${count}</b>${name}</li>`).join('')}</ul>
${list(report.notes)}
${report.tables.map(tableSection).join('\n')}
${section(
  'Left aside',
  ['File', 'Why'],
  report.leftAside.map(({ source, why }) => [source, why]),
)}
${counted('Prices far from their kind', ['Where', 'Id', 'Price', 'Kind', 'Median', 'Deviations'], report.outliers, o => [o.where, o.id, o.price, o.category, o.median, o.deviations])}
${counted('The same title', ['Title', 'Id', 'Other'], report.sameTitles, pair => [pair.title, pair.id, pair.other])}
${counted('Nearly the same title', ['Title', 'Id', 'Other'], report.nearTitles, pair => [pair.title, pair.id, pair.other])}
${counted('Pictures missing', ['Name'], pictures.missing, name => [name])}
${counted('Pictures unreadable', ['Name'], pictures.unreadable, name => [name])}
${counted('Pictures too small', ['Name'], pictures.tooSmall, name => [name])}
${counted('Pictures that show what another shows', ['Name', 'Other'], pictures.similar, pair => [pair.name, pair.other])}
${section(
  'Currencies, units, languages',
  ['What', 'Count'],
  [report.currencies, report.units, report.languages].flatMap(counts => Object.entries(counts)),
)}
</body></html>
`
}

function sum({ tables }: ImportReport, what: 'skipped' | 'replaced'): number {
  return tables.reduce((total, table) => total + table[what].count, 0)
}

function tableSection(table: TableReport): string {
  const coverage = Object.entries(table.coverage).slice(0, 60)
  const bars = coverage.map(
    ([field, share]) =>
      `<tr><td>${escapeHtml(field)}</td><td><meter value="${share.toFixed(3)}" aria-label="${escapeHtml(field)}"></meter> ${Math.round(share * 100)} %</td></tr>`,
  )
  const mapping = Object.entries(table.mapping.fields)
  return `<h2>${escapeHtml(table.source)}</h2>
<p>${escapeHtml(table.exporter ?? table.mapping.kind)}, ${escapeHtml(table.format)}: ${table.read} rows read, ${table.kept} kept, ${table.skipped.count} skipped, ${table.replaced.count} replaced, ${table.joined} joined as variants.</p>
${section('Columns', ['Field', 'Column'], mapping)}
${section('Filled by rules', ['Field', 'Values'], Object.entries(table.filledByRule))}
${counted('Skipped', ['Line', 'Field', 'Value', 'Why'], table.skipped, row => [row.line, row.field, row.value, row.why])}
${counted('Fields left out', ['Line', 'Field', 'Value', 'Why'], table.fieldsLeftOut, row => [row.line, row.field, row.value, row.why])}
${Object.entries(table.repaired)
  .map(([kind, repairs]) =>
    counted(`Repaired: ${kind}`, ['Line', 'Field', 'Before', 'After'], repairs, repair => [
      repair.line,
      repair.field,
      repair.before,
      repair.after,
    ]),
  )
  .join('\n')}
<details><summary>How much is filled</summary><table>${bars.join('')}</table></details>`
}

type Cell = string | number | undefined

function counted<Example>(
  title: string,
  heads: readonly string[],
  { count, examples }: Counted<Example>,
  cells: (example: Example) => readonly Cell[],
): string {
  if (count === 0) return ''
  return section(
    count > examples.length ? `${title}: ${count}, the first ${examples.length}` : `${title}: ${count}`,
    heads,
    examples.map(cells),
  )
}

function section(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  const body = rows.map(cells => `<tr>${cells.map(cell => `<td>${escapeHtml(String(cell ?? ''))}</td>`).join('')}</tr>`)
  const head = heads.map(name => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  return `<h3>${escapeHtml(title)}</h3><div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function list(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `<ul>${notes.map(note => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`
}

/** @example escapeHtml('<b>') // '&lt;b&gt;' */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/gu, character => entities[character] ?? character)
}
