/** A measurement as one web page: figures, plots and what went wrong. No scripts, nothing from elsewhere; every text is escaped. */
import { escapeHtml } from '../../catalog/import/report/report-page.js'
import type { Failure, Figure, Measurement } from '../figure.js'
import { figureCells } from '../figure-table.js'
import { barPlot } from './bar-plot.js'
import { drawPlot } from './draw-plot.js'
import { pageStyle } from './page-style.js'

export interface MeasurementPage {
  readonly title: string
  /** What the baseline is called. */
  readonly beside: string
  readonly settings: Readonly<Record<string, string | number>>
  readonly measured: Measurement
}

/** More of a kind teach nothing new, and make the page heavy. */
const mostFailures = 50

/** @example await writeFile('report.html', measurementPage({ title: 'Luma', beside: 'keywords', settings: {}, measured })) */
export function measurementPage({ title, beside, settings, measured }: MeasurementPage): string {
  const { figures, failures, plots = [] } = measured
  const how = Object.entries(settings).map(([name, value]) => `${name} ${value}`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${pageStyle}</style></head>
<body><h1>${escapeHtml(title)}</h1>
<p class="settings">${escapeHtml(how.join(' · '))}</p>
${[...grouped(figures, ({ set }) => set)].map(([set, own]) => setSection(set, own, beside)).join('\n')}
${plots.map(plot => `<h2>${escapeHtml(plot.title)}</h2>${drawPlot(plot)}`).join('\n')}
${failures.length === 0 ? '' : `<h2>What went wrong</h2>${[...grouped(failures, ({ set, kind }) => `${set}, ${kind}`)].map(failureSection).join('\n')}`}
</body></html>
`
}

function setSection(set: string, figures: readonly Figure[], beside: string): string {
  // The heading names the set already.
  const [heads = [], ...rows] = figureCells(figures, beside).map(([, ...cells]) => cells)
  return `<h2>${escapeHtml(set)}</h2>${barPlot(set, figures, beside)}${table(heads, rows, 'figures')}`
}

function failureSection([kind, failures]: readonly [string, readonly Failure[]]): string {
  const rows = failures.slice(0, mostFailures).map(({ text, wanted, got }) => [text, wanted, got])
  const count = failures.length > mostFailures ? `${failures.length}, the first ${mostFailures}` : `${failures.length}`
  return `<details><summary>${escapeHtml(kind)}: ${count}</summary>${table(['Said', 'Wanted', 'Got'], rows, 'failures')}</details>`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], kind: 'figures' | 'failures'): string {
  const cells = (element: 'th' | 'td', row: readonly string[]) => row.map(cell => `<${element}>${escapeHtml(cell)}</${element}>`).join('')
  return `<div class="wide"><table class="${kind}"><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows.map(row => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table></div>`
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
