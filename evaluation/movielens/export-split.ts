/** The split as files, for other programs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Split } from './split.js'

/** Writes `train.csv` (user, item, rating, time in seconds), `held.csv` (user, item) and `items.csv` (item), without header. */
export function exportSplit(folder: string, { train, held, items }: Split): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    writeFileSync(join(folder, name), rows.map(row => `${row.join(',')}\n`).join(''))
  write(
    'train.csv',
    train.map(({ user, item, value, time }) => [user, item, value ?? 0, time / 1000]),
  )
  write(
    'held.csv',
    [...held].flatMap(([user, out]) => [...out].map(item => [user, item])),
  )
  write(
    'items.csv',
    items.map(item => [item]),
  )
}
