/** The parts of a turn's input as they arrive from outside, for every channel to parse with. */
import { z } from 'zod'

export const feedbackSchema = z.strictObject({
  item: z.string().min(1).max(200),
  value: z.enum(['like', 'dislike', 'click', 'cart', 'purchase']),
})

export const contextSchema = z.record(z.string().max(100), z.string().max(1000))

export const interestEditSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('forget-wish'), wish: z.string().min(1).max(1000) }),
  z.strictObject({ do: z.literal('forget-item'), item: z.string().min(1).max(200) }),
  z.strictObject({ do: z.literal('forget-all') }),
  z.strictObject({ do: z.literal('undo') }),
])
