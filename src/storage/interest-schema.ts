/** Checks an interest model that comes back from disk: another version, or another program, may have written it. */
import { z } from 'zod'
import type { Interest } from '../contracts/interest.js'

const wish = z.object({
  id: z.string(),
  facet: z.string(),
  operator: z.enum(['is', 'at-most', 'at-least', 'about', 'between']),
  isStrict: z.boolean().exactOptional(),
  values: z.array(z.union([z.string(), z.number()])),
  polarity: z.enum(['want', 'avoid']),
  strength: z.number().min(0).max(1),
  hard: z.boolean(),
  evidence: z.string(),
  turn: z.int().min(0),
  source: z.enum(['lexicon', 'model', 'reaction', 'context']),
})

const reaction = z.object({
  item: z.string(),
  value: z.enum(['like', 'dislike', 'click', 'cart', 'purchase']),
  turn: z.int().min(0),
})

export const interestSchema = z.object({
  turn: z.int().min(0),
  language: z.enum(['en', 'zh']),
  wishes: z.array(wish),
  reactions: z.array(reaction),
  queries: z.array(z.object({ turn: z.int().min(0), text: z.string(), image: z.string().exactOptional() })),
  context: z.record(z.string(), z.string()),
  shown: z.array(z.array(z.string())),
}) satisfies z.ZodType<Interest>
