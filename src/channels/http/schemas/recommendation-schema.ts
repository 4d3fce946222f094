/** A recommended item, the parts of its score and the reasons for it. */
import { z } from 'zod'
import type { Recommendation } from '../../../contracts/recommendation.js'
import { itemSchema } from './item-schema.js'
import { wishSchema } from './wish-schema.js'

const part = z.number().describe('In [0, 1].')

const factSchema = z.strictObject({
  subject: z.string().describe('The id of an item, or catalog.'),
  property: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  source: z.enum(['item', 'picture', 'recording', 'behaviour', 'catalog']),
})

const reasonSchema = z.strictObject({
  kind: z.enum(['meets', 'misses', 'similar', 'behaviour', 'popular', 'new']),
  fact: factSchema,
  wish: wishSchema.exactOptional(),
  part: z.enum(['similarity', 'behaviour', 'attributes', 'context', 'popularity', 'novelty', 'freshness', 'exploration']),
  weight: part.describe('Weighted share of the score.'),
})

export const recommendationSchema = z.strictObject({
  item: itemSchema,
  score: part,
  parts: z.strictObject({
    similarity: part,
    behaviour: part,
    attributes: part,
    context: part,
    popularity: part,
    novelty: part,
    freshness: part,
    exploration: part,
  }),
  reasons: z.array(reasonSchema).readonly().describe('Largest weight first.'),
}) satisfies z.ZodType<Recommendation>
