/** A session's beginning and its copy to take away. */
import { z } from 'zod'
import type { Interest } from '../../../contracts/interest.js'
import { wishSchema } from './wish-schema.js'

export const newSessionSchema = z.strictObject({
  sessionId: z.string(),
  token: z.string().describe('Send it as authorization: Bearer TOKEN.'),
  expires: z.int().min(0).describe('Seconds since 1970.'),
  language: z.enum(['en', 'zh']),
  greeting: z.string(),
})

const reaction = z.strictObject({ item: z.string(), value: z.enum(['like', 'dislike', 'click', 'cart', 'purchase']), turn: z.int().min(0) })

const interest = z.strictObject({
  turn: z.int().min(0),
  language: z.enum(['en', 'zh']),
  wishes: z.array(wishSchema).readonly(),
  reactions: z.array(reaction).readonly(),
  queries: z.array(z.strictObject({ turn: z.int().min(0), text: z.string() })).readonly(),
  context: z.record(z.string(), z.string()),
  shown: z.array(z.array(z.string()).readonly()).readonly(),
}) satisfies z.ZodType<Interest>

export const exportSchema = z.strictObject({ sessionId: z.string(), exported: z.iso.datetime(), interest })

export type SessionExport = z.output<typeof exportSchema>
