/** How every error is answered. */
import { z } from 'zod'

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string().describe('Stable; docs/errors.md lists them.'),
    message: z.string(),
    help: z.string().describe('What to do about it.'),
  }),
})
