/** One thing that a person wants or avoids. */
import { z } from 'zod'
import type { InterestSummary } from '../../../contracts/interest.js'
import type { Wish } from '../../../contracts/wish.js'

export const wishSchema = z.strictObject({
  id: z.string(),
  facet: z.string().describe('category, brand, price, title, an attribute, or text for words that no vocabulary holds.'),
  operator: z.enum(['is', 'at-most', 'at-least', 'about', 'between']),
  isStrict: z.boolean().exactOptional().describe('The bound itself is out.'),
  values: z.array(z.union([z.string(), z.number()])).readonly(),
  polarity: z.enum(['want', 'avoid']),
  strength: z.number().describe('In (0, 1].'),
  hard: z.boolean().describe('A hard wish filters, a soft one scores.'),
  evidence: z.string().describe("The person's own words."),
  turn: z.int(),
  source: z.enum(['lexicon', 'model', 'reaction', 'context']),
}) satisfies z.ZodType<Wish>

export const interestSummarySchema = z.strictObject({
  wishes: z.array(wishSchema).readonly(),
  liked: z.array(z.string()).readonly(),
  disliked: z.array(z.string()).readonly(),
  context: z.record(z.string(), z.string()),
  text: z.string().describe("In the person's language."),
}) satisfies z.ZodType<InterestSummary>
