/** A whole turn in one answer. */
import { z } from 'zod'
import { recommendationSchema } from './recommendation-schema.js'
import { questionSchema, turnEventSchema, understandingSchema } from './turn-event-schema.js'
import { interestSummarySchema, wishSchema } from './wish-schema.js'

export const turnResultSchema = z.strictObject({
  sessionId: z.string(),
  turnId: z.string(),
  text: z.string().describe('All that was said.'),
  items: z.array(recommendationSchema).readonly().describe('The last list shown, best first.'),
  relaxed: z.array(wishSchema).readonly().describe('Wishes that were given up for it.'),
  question: questionSchema.nullable(),
  understood: understandingSchema.nullable(),
  interest: interestSummarySchema.describe('What is believed after the turn.'),
  events: z.array(turnEventSchema).readonly(),
})
