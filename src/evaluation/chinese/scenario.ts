/** A short conversation in both languages, and what each turn's list and text have to be. */
import { z } from 'zod'

const bothSchema = z.strictObject({ english: z.string(), chinese: z.string() })

const checkSchema = z.strictObject({
  /** Noted facts that every item of the list has; there has to be one. */
  every: z.array(z.string()).optional(),
  /** Noted facts of the first item. */
  first: z.array(z.string()).optional(),
  /** Noted facts of at least one item; none of them asks only for a list. */
  some: z.array(z.string()).optional(),
  /** Against the list before: dearer or cheaper on average, no item again, without its last one. */
  dearer: z.literal(true).optional(),
  cheaper: z.literal(true).optional(),
  others: z.literal(true).optional(),
  without: z.literal('last').optional(),
  /** Patterns that the text has, by language. */
  says: z.strictObject({ english: z.array(z.string()), chinese: z.array(z.string()) }).optional(),
  /** A pattern that the text does not have. */
  silent: bothSchema.optional(),
})

export const scenarioSchema = z.strictObject({
  name: z.string(),
  turns: z.array(bothSchema.extend({ check: checkSchema })),
})

export type Scenario = z.output<typeof scenarioSchema>
export type ScenarioCheck = z.output<typeof checkSchema>
export type Tongue = 'english' | 'chinese'
