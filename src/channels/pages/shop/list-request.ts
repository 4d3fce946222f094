/** What a page with many items is asked for. */
import { z } from 'zod'

const words = z.string().trim().max(200)

/** Whatever stands in an address gives some page: what cannot be used counts as not said. */
export const listRequestSchema = z.object({
  category: words.min(1).optional().catch(undefined),
  q: words.min(1).optional().catch(undefined),
  sort: z.enum(['cheapest', 'dearest']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type ListRequest = z.output<typeof listRequestSchema>
