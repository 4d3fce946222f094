/** Counts as columns, curves as lines. */
import type { Plot } from '../figure.js'
import { box, drawing, legend, line, seriesClass, words } from './svg.js'

const width = 720
const height = 240
const margin = { left: 48, right: 12, top: 12, bottom: 36 }
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }

export function drawPlot(plot: Plot): string {
  const names = plot.series.map(({ name }) => name)
  const parts = plot.kind === 'counts' ? drawCounts(plot) : drawCurves(plot)
  return `${legend(names)}${drawing(width, height, plot.title, parts)}`
}

function drawCounts({ labels, series }: Extract<Plot, { kind: 'counts' }>): string[] {
  const top = Math.max(1, ...series.flatMap(({ values }) => values))
  const slot = inner.width / Math.max(1, labels.length)
  const bar = (slot * 0.8) / Math.max(1, series.length)
  const columns = series.flatMap(({ values }, order) =>
    values.map((value, index) => {
      const tall = (value / top) * inner.height
      return box(seriesClass(order), margin.left + index * slot + slot * 0.1 + order * bar, margin.top + inner.height - tall, bar - 1, tall)
    }),
  )
  const ticks = labels.map((label, index) => words({ x: margin.left + (index + 0.5) * slot, y: height - 18, anchor: 'middle' }, label))
  return [...scale(String(top), '0'), ...columns, ...ticks]
}

function drawCurves({ axes, series }: Extract<Plot, { kind: 'curve' }>): string[] {
  const place = ([x, y]: readonly [number, number]) => [margin.left + x * inner.width, margin.top + (1 - y) * inner.height] as const
  const [horizontal, vertical] = axes
  return [
    ...scale('1', '0'),
    line('grid', [place([0, 0]), place([1, 1])]),
    ...series.map(({ values }, order) => line(`curve ${seriesClass(order)}`, values.map(place))),
    words({ x: width - margin.right, y: height - 18, anchor: 'end' }, horizontal),
    words({ x: margin.left + 6, y: margin.top + 10 }, vertical),
  ]
}

function scale(top: string, bottom: string): string[] {
  const grid = [0, 0.5, 1].map(share =>
    line('grid', [
      [margin.left, margin.top + share * inner.height],
      [width - margin.right, margin.top + share * inner.height],
    ]),
  )
  const x = margin.left - 6
  return [
    ...grid,
    words({ x, y: margin.top + 6, anchor: 'end' }, top),
    words({ x, y: margin.top + inner.height + 4, anchor: 'end' }, bottom),
  ]
}
