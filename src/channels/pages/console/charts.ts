/** Charts as SVG, made here: a line over time, bars, stacked bars. Colours come from the page's styles. */
import { html, type Markup } from '../markup.js'

const width = 640
const height = 140
const foot = 20

/**
 * A filled line, one value a step.
 *
 * @param label what it shows, in words
 * @example lineChart([0, 2, 5], { label: 'Turns per minute', start: '60 min ago', end: 'now' })
 */
export function lineChart(values: readonly number[], { label, start, end }: { label: string; start: string; end: string }): Markup {
  const top = Math.max(1, ...values)
  const x = (index: number) => round((index / Math.max(1, values.length - 1)) * width)
  const y = (value: number) => round(height - (value / top) * (height - 8))
  const points = values.map((value, index) => `${x(index)},${y(value)}`)
  const grid = [0, 0.5, 1].map(share => html`<line class="grid" x1="0" x2="${width}" y1="${y(share * top)}" y2="${y(share * top)}"></line>`)
  return html`<svg class="chart" viewBox="0 0 ${width} ${height + foot}" role="img" aria-label="${label}">
    ${grid}
    <polygon class="area" points="0,${height} ${points.join(' ')} ${width},${height}"></polygon>
    <polyline class="stroke" points="${points.join(' ')}"></polyline>
    <text x="0" y="${height + foot - 3}">${start}</text>
    <text x="${width}" y="${height + foot - 3}" text-anchor="end">${end}</text>
    <text x="${width}" y="12" text-anchor="end">${top}</text>
  </svg>`
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
