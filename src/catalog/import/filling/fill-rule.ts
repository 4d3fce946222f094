/** A rule that fills a missing value: nothing is ever filled without one. */
import { z } from 'zod'

/** Fields that a rule may fill; any other name is an attribute's. */
const fillableFields: ReadonlySet<string> = new Set(['title', 'description', 'category', 'price', 'currency', 'brand'])
/** What identifies an item, what is looked for on a disk, and what says which values were filled. */
const neverFilled: ReadonlySet<string> = new Set(['id', 'sale_price', 'image', 'images', 'attributes', 'translations', 'filled'])

const single = z.union([z.string().min(1).max(5000), z.number(), z.boolean()])
const name = z.string().trim().min(1).max(100)

export const fillRuleSchema = z
  .strictObject({
    /** What is filled where it is missing. */
    field: name.refine(field => !neverFilled.has(field), 'cannot be filled by a rule'),
    /** Only items whose fields have these values, whatever the case; of a list any one; a category takes in those below it. */
    when: z.record(name, z.union([single, z.array(single).min(1)])).exactOptional(),
    value: z.union([single, z.array(z.string().min(1)).min(1)]).exactOptional(),
    /** The field or attribute whose value is taken. */
    from: name.exactOptional(),
  })
  .refine(({ value, from }) => (value === undefined) !== (from === undefined), 'needs either value or from')
  .refine(({ field, value }) => field !== 'price' || value === undefined || (typeof value === 'number' && value >= 0), {
    error: 'a price is a number of zero or more',
    path: ['value'],
  })
  .refine(({ field, value }) => !fillableFields.has(field) || !Array.isArray(value), { error: 'one value, no list', path: ['value'] })

export const fillRulesSchema = z.array(fillRuleSchema).max(1000)

export type FillRule = z.output<typeof fillRuleSchema>
