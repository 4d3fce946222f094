/** Parts of arguments and results that several tools share, with their limits. */
import { z } from 'zod'

/** A longer text is refused before a turn begins; the turn has its own, smaller limit. */
export const longestText = 20_000

export const sessionSchema = z
  .string()
  .min(1)
  .max(200)
  .describe('The `session` of an earlier result, or a name of your own: what was wished for there still holds.')

/** Who asks, as UCP wants it told. Read by nobody here. */
export const metaSchema = z.looseObject({}).describe('UCP request metadata: {"ucp-agent": {"profile": …}}.')

export const contextSchema = z
  .looseObject({
    intent: z.string().max(2000).optional().describe('What it is for, in words.'),
    language: z.string().max(35).optional().describe('Language of titles: en or zh.'),
    currency: z
      .string()
      .regex(/^[A-Za-z]{3}$/u)
      .optional()
      .describe('ISO 4217; the unit of price filters.'),
  })
  .describe('Hints of the buyer’s situation.')

export const itemIdSchema = z.string().min(1).max(200)

export const questionSchema = z.object({ text: z.string(), options: z.array(z.string()) })
