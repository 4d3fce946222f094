/** Shares as bars with their intervals, what stands beside them below each. */
import type { Figure } from '../figure.js'
import type { Interval } from '../metrics/index.js'
import { box, drawing, legend, line, words } from './svg.js'

const width = 720
const left = 260
const right = 60
const thickness = 9

interface Bar {
  readonly kind: 'own' | 'other'
  readonly value: number
  readonly interval: Interval | undefined
}

/** Only figures that are shares: others have no common scale. Empty where there is none. */
export function barPlot(set: string, figures: readonly Figure[], beside: string): string {
  const shares = figures.filter(
    ({ value, baseline = 0, name }) => [value, baseline].every(one => one >= 0 && one <= 1) && !/bits|turns/u.test(name),
  )
  if (shares.length === 0) return ''
  const hasOther = shares.some(({ baseline }) => baseline !== undefined)
  const row = hasOther ? 2 * thickness + 12 : thickness + 12
  const height = shares.length * row + 24
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap(value => [
    line('grid', [
      [x(value), 4],
      [x(value), height - 18],
    ]),
    words({ x: x(value), y: height - 4, anchor: 'middle' }, `${value}`),
  ])
  const bars = shares.flatMap((figure, index) => drawRow(figure, index * row + 8))
  return `${legend(hasOther ? ['curio', beside] : [])}${drawing(width, height, `${set}: shares with their 95 % intervals`, [...grid, ...bars])}`
}

function drawRow({ name, value, interval, baseline, baselineInterval }: Figure, top: number): string[] {
  const own: Bar = { kind: 'own', value, interval }
  const bars: Bar[] = baseline === undefined ? [own] : [own, { kind: 'other', value: baseline, interval: baselineInterval }]
  return [
    words({ x: left - 10, y: top + thickness, anchor: 'end' }, name),
    words({ x: width - right + 8, y: top + thickness }, value.toFixed(3)),
    ...bars.flatMap((bar, index) => drawBar(bar, top + index * (thickness + 2))),
  ]
}

function drawBar({ kind, value, interval }: Bar, top: number): string[] {
  const middle = top + thickness / 2
  const whisker = interval && [
    line('whisker', [
      [x(interval.low), middle],
      [x(interval.high), middle],
    ]),
    ...[interval.low, interval.high].map(end =>
      line('whisker', [
        [x(end), middle - 3],
        [x(end), middle + 3],
      ]),
    ),
  ]
  return [box(kind, left, top, x(value) - left, thickness), ...(whisker ?? [])]
}

function x(share: number): number {
  return left + share * (width - left - right)
}
