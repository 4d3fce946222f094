/** Figures as a table for the terminal. */
import type { Figure } from './figure.js'
import type { Interval } from './metrics/index.js'

type Column = readonly [head: string, cell: (figure: Figure) => string]

/**
 * One line a figure: set, name, value, what it is of; baseline, intervals and differences where any figure has them.
 *
 * @param beside what the baseline is, the head of its column
 */
export function figureTable(figures: readonly Figure[], beside = 'keywords'): string {
  const rows = figureCells(figures, beside)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The same as cells, the heads first. */
export function figureCells(figures: readonly Figure[], beside: string): string[][] {
  const columns = columnsFor(figures, beside)
  return [columns.map(([head]) => head), ...figures.map(figure => columns.map(([, cell]) => cell(figure)))]
}

function columnsFor(figures: readonly Figure[], beside: string): Column[] {
  const any = (has: (figure: Figure) => unknown, ...columns: Column[]) => (figures.some(figure => has(figure) !== undefined) ? columns : [])
  return [
    ['set', ({ set }) => set],
    ['figure', ({ name }) => name],
    ['curio', ({ value }) => format(value)],
    ...any(({ interval }) => interval, ['95 %', ({ interval }) => range(interval)]),
    ...any(({ baseline }) => baseline, [beside, ({ baseline }) => format(baseline)]),
    ...any(({ baselineInterval }) => baselineInterval, ['95 %', ({ baselineInterval }) => range(baselineInterval)]),
    ...any(
      ({ difference }) => difference,
      ['difference', ({ difference }) => signed(difference?.value)],
      ['95 %', ({ difference }) => range(difference, signed)],
      ['p', ({ difference }) => (difference === undefined ? '–' : chance(difference.p))],
    ),
    ['of', ({ count }) => `${count}`],
  ]
}

function format(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3)
}

function signed(value: number | undefined): string {
  return value === undefined ? '–' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}

function range(interval: Interval | undefined, write: (value: number) => string = format): string {
  return interval === undefined ? '–' : `[${write(interval.low)}, ${write(interval.high)}]`
}

/** @example chance(0.00009) // '<.001' */
function chance(p: number): string {
  return p < 0.001 ? '<.001' : p.toFixed(3)
}
