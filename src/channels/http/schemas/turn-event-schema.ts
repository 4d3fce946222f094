/** The events of a turn, as they are streamed. */
import { z } from 'zod'
import { recommendationSchema } from './recommendation-schema.js'
import { interestSummarySchema, wishSchema } from './wish-schema.js'

/** Loose: what readers tell of a message grows. */
export const understandingSchema = z.looseObject({
  language: z.enum(['en', 'zh']),
  acts: z
    .array(z.looseObject({ type: z.string() }))
    .describe('What was done with the message: wish, withdraw, react, more, compare, ask-item, …'),
  wishes: z.array(wishSchema),
  replaces: z.array(z.string()),
  newSubject: z.boolean(),
  unexplained: z.array(z.string()),
  searchText: z.string(),
  context: z.record(z.string(), z.string()),
})

export const questionSchema = z.strictObject({ text: z.string(), facet: z.string(), options: z.array(z.string()) })

const start = z.strictObject({ type: z.literal('turn-start'), turnId: z.string(), sessionId: z.string() })
const understood = z.strictObject({ type: z.literal('understood'), understanding: understandingSchema, interest: interestSummarySchema })
const question = z.strictObject({ type: z.literal('question'), ...questionSchema.shape })
const items = z.strictObject({
  type: z.literal('items'),
  revision: z.int().describe('A later revision replaces the list before.'),
  items: z.array(recommendationSchema).describe('Best first.'),
  relaxed: z.array(wishSchema).describe('Wishes that were given up.'),
})
const textDelta = z.strictObject({ type: z.literal('text-delta'), text: z.string() })
const end = z.strictObject({
  type: z.literal('turn-end'),
  text: z.string().describe('All that was said.'),
  timings: z.record(z.string(), z.number()).describe('Milliseconds by stage.'),
})
const error = z.strictObject({ type: z.literal('error'), code: z.string(), message: z.string() })

export const turnEventSchema = z.discriminatedUnion('type', [start, understood, question, items, textDelta, end, error])
