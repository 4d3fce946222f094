/** What all plots share: escaped text and rounded numbers. Colours come from the page's styles. */
import { escapeHtml } from '../../catalog/import/report/report-page.js'

/** SVG that scales to the width it is given; what it shows is said to those who do not see it. */
export function drawing(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${parts.join('')}</svg>`
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function words({ x, y, anchor = 'start' }: Place, text: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`
}

/** @param kind a class of the page's styles */
export function box(kind: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${kind}" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(Math.max(0, width))}" height="${rounded(Math.max(0, height))}"/>`
}

export function line(kind: string, points: readonly (readonly [x: number, y: number])[]): string {
  return `<polyline class="${kind}" points="${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')}"/>`
}

/** A series by its place: curio first, then what stands beside it. */
export function seriesClass(index: number): string {
  return index === 0 ? 'own' : 'other'
}

/** What the colours mean. */
export function legend(names: readonly string[]): string {
  if (names.length < 2) return ''
  return `<p class="legend">${names.map((name, index) => `<span><i class="${seriesClass(index)}"></i>${escapeHtml(name)}</span>`).join('')}</p>`
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0
}
