/** Where a person is and what lies in the cart: `user_id,location,time_in_site,shopping_cart`. */
import { basename } from 'node:path'
import { z } from 'zod'
import { describeValue } from './describe-value.js'
import { plainText } from './plain-text.js'
import { readCsvRows } from './read-csv-rows.js'
import type { SkippedRow } from './skipped-row.js'

export interface UserContext {
  readonly location?: string
  /** As the file has it, usually seconds. */
  readonly timeInSite?: number
  /** Item ids. */
  readonly cart: readonly string[]
}

const row = z.object({
  user_id: z.string().trim().min(1, 'is missing'),
  location: z.string().transform(plainText).default(''),
  time_in_site: z
    .string()
    .trim()
    .regex(/^(?:\d{1,9}(?:\.\d+)?)?$/u, 'not a number')
    .default(''),
  shopping_cart: z.string().default(''),
})

/**
 * Reads `contexts.csv`; the cart's ids are separated by `|`, `;` or spaces. A later row of a person replaces an earlier one.
 *
 * @example (await readContexts('shop/contexts.csv', console.warn)).get('u1')?.cart
 */
export async function readContexts(path: string, onSkip: (row: SkippedRow) => void): Promise<Map<string, UserContext>> {
  const contexts = new Map<string, UserContext>()
  for await (const { line, fields, problem } of readCsvRows(path)) {
    const parsed = row.safeParse(fields)
    if (parsed.success) {
      contexts.set(parsed.data.user_id, contextOf(parsed.data))
      continue
    }
    const issue = parsed.error.issues[0]
    const field = String(issue?.path[0] ?? '')
    const why = problem ?? issue?.message ?? 'not readable'
    onSkip({ file: basename(path), line, field, value: describeValue(fields?.[field] ?? ''), why, scope: 'row' })
  }
  return contexts
}

function contextOf(data: z.output<typeof row>): UserContext {
  return {
    ...(data.location === '' ? {} : { location: data.location }),
    ...(data.time_in_site === '' ? {} : { timeInSite: Number(data.time_in_site) }),
    cart: data.shopping_cart.split(/[|;\s]+/u).filter(id => id !== ''),
  }
}
