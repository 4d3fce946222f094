/** The account of one table as it is kept on disk, so that an interrupted import can go on. */
import { z } from 'zod'

const count = z.int().min(0)
const line = z.number()
const text = z.string()
const counts = z.record(text, count)
const counted = <Example extends z.ZodType>(example: Example) => z.object({ count, examples: z.array(example) })
const skippedRow = z.object({ file: text, line, field: text, value: text, why: text, scope: z.enum(['row', 'field']) })
const repairs = z.record(text, counted(z.object({ line, field: text, before: text, after: text })))

export const tableLogState = z.object({
  read: count,
  kept: z.int(),
  joined: count,
  seconds: z.number(),
  skipped: counted(skippedRow),
  replaced: counted(z.object({ line, id: text })),
  fieldsLeftOut: counted(skippedRow),
  repairs,
  textRepairs: repairs,
  filled: counts,
  byRule: counts,
})

export type TableLogState = z.output<typeof tableLogState>
