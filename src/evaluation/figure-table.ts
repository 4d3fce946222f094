/** Figures as a table for the terminal. */
import type { Figure } from './figure.js'

/** One line a figure: set, name, value, baseline, what it is of. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [
    ['set', 'figure', 'curio', 'keywords', 'of'],
    ...figures.map(({ set, name, value, baseline, count }) => [
      set,
      name,
      format(value),
      baseline === undefined ? '–' : format(baseline),
      `${count}`,
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function format(value: number): string {
  return value.toFixed(3)
}
