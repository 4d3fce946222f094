/** One utterance, what went before, and what a person means by it. */
import { z } from 'zod'

const texts = z.array(z.string()).default([])

export const utteranceCaseSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  state: z
    .strictObject({
      /** Held before, as noted wishes. */
      wishes: texts,
      /** Ids, one list a turn. */
      shown: z.array(z.array(z.string())).default([]),
      question: z.strictObject({ facet: z.string(), options: z.array(z.string()) }).optional(),
    })
    .prefault({}),
  expect: z.strictObject({
    /** Noted wishes that hold afterwards. */
    holds: texts,
    /** `facet`, `facet=value` or `facet!=value` that no longer holds. */
    gone: texts,
    /** Noted acts. */
    acts: texts,
    /** Types of acts and facets of wishes that may be read too. */
    may: texts,
    /** Words of the situation, ` | ` between equals. */
    context: texts,
    /** True where nothing may be wished. */
    nothing: z.boolean().default(false),
  }),
})

export type UtteranceCase = z.output<typeof utteranceCaseSchema>
