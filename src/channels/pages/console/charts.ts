/** Charts as SVG, made here: a line over time, bars, stacked bars. Colours come from the page's styles. */
import { html, type Markup } from '../markup.js'

const width = 600
const height = 100

export interface LineChartWords {
  /** What it shows. */
  readonly label: string
  readonly start: string
  readonly end: string
}

/**
 * A filled line, one value a step, stretched to the width it is given.
 *
 * @example lineChart([0, 2, 5], { label: 'Turns per minute', start: '60 min ago', end: 'now' })
 */
export function lineChart(values: readonly number[], { label, start, end }: LineChartWords): Markup {
  const top = Math.max(1, ...values)
  const x = (index: number) => round((index / Math.max(1, values.length - 1)) * width)
  const y = (value: number) => round(height - (value / top) * height)
  const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ')
  const grid = [0, 0.5, 1].map(share => html`<line x1="0" x2="${width}" y1="${share * height}" y2="${share * height}"></line>`)
  return html`<p class="axis"><span>${top}</span></p>
    <svg class="chart" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">
      <g>${grid}</g>
      <polygon class="area" points="0,${height} ${points} ${width},${height}"></polygon>
      <polyline class="stroke" points="${points}"></polyline>
    </svg>
    <p class="axis"><span>${start}</span><span>${end}</span></p>`
}

export interface Segment {
  /** Of the styles: `p50`, `similarity`. */
  readonly kind: string
  /** In [0, 1]. */
  readonly share: number
}

/** Segments side by side, filling the bar where they sum to 1; `mark` draws a line across. What they say stands beside them in words. */
export function bar(segments: readonly Segment[], mark?: number): Markup {
  let from = 0
  const parts = segments.map(({ kind, share }) => {
    const part = html`<rect class="${kind}" x="${round(from * 100)}" y="0" width="${round(bounded(share) * 100)}" height="10"></rect>`
    from += bounded(share)
    return part
  })
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="10"></rect>${parts}${
    mark !== undefined && html`<rect class="mark" x="${round(Math.min(99.2, bounded(mark) * 100))}" y="-2" width="0.8" height="14"></rect>`
  }</svg>`
}

function bounded(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
