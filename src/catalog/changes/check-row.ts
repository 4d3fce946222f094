/** Whether a row may be written. A reader leaves out what it cannot use; a writer is told, and nothing is written. */
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import { describeValue } from '../describe-value.js'
import { itemRow } from '../item-row.js'
import { rowId } from '../row-id.js'
import { canonicalRow } from './canonical-row.js'

/** Characters of a row as JSON. */
const longestRow = 200_000
const anyRow = z.record(z.string(), z.unknown())

export interface CheckedRow {
  readonly id: string
  readonly row: Readonly<Record<string, unknown>>
}

/**
 * The row with every value in its own place. A patch need not say the title.
 *
 * @param where names the row in the error
 * @throws CurioError ITEM_INVALID
 * @example checkRow({ id: 'tent', price: '$99' }, { directory: 'shop', where: 'row 1', isPatch: true }).row.price // 99
 */
export function checkRow(raw: unknown, options: { directory: string; where: string; isPatch: boolean }): CheckedRow {
  const { directory, where, isPatch } = options
  const parsed = anyRow.safeParse(raw)
  if (!parsed.success) throw new CurioError('ITEM_INVALID', `${where}: not an object`)
  const id = rowId(parsed.data)
  const row = canonicalRow(parsed.data)
  if (JSON.stringify(row).length > longestRow) throw new CurioError('ITEM_INVALID', `${where}: longer than ${longestRow} characters`)
  const { item, problems } = itemRow({ ...(isPatch && { title: '-' }), ...row }, directory)
  const [problem] = problems
  if (id === undefined || item === undefined || problem !== undefined)
    throw new CurioError(
      'ITEM_INVALID',
      `${where}: ${problem ? `${problem.field} ${describeValue(problem.value)} ${problem.why}` : 'id is missing'}`,
    )
  return { id, row }
}
