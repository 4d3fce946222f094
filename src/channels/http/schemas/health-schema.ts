/** What the health routes answer. */
import { z } from 'zod'

export const healthSchema = z.strictObject({ status: z.enum(['live', 'ready', 'not-ready']) })
