/** A recommendation as a tool's result carries it: the public record, the score and why. */
import { z } from 'zod'
import type { Recommendation } from '../../contracts/recommendation.js'
import { publicItem } from '../support/public-item.js'

export const recommendationSchema = z.object({
  item: z.looseObject({ id: z.string(), title: z.string(), attributes: z.record(z.string(), z.unknown()) }),
  /** In [0, 1]. */
  score: z.number(),
  parts: z.record(z.string(), z.number()),
  /** Largest weight first. */
  reasons: z.array(
    z.object({
      kind: z.string(),
      property: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
      /** Where the fact comes from. */
      source: z.string(),
      /** The person's own words that it meets or misses. */
      wish: z.string().optional(),
      weight: z.number(),
    }),
  ),
})

export type PublicRecommendation = z.output<typeof recommendationSchema>

export function publicRecommendation({ item, score, parts, reasons }: Recommendation, baseUrl: string | undefined): PublicRecommendation {
  return {
    item: { ...publicItem(item, baseUrl ?? '') },
    score,
    parts: { ...parts },
    reasons: reasons.map(({ kind, fact, wish, weight }) => ({
      kind,
      property: fact.property,
      value: fact.value,
      source: fact.source,
      ...(wish && { wish: wish.evidence }),
      weight,
    })),
  }
}
