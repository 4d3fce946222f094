/** `reviews.jsonl` beside the items: what buyers wrote, from which a short gist is made. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { plainText } from '../plain-text.js'
import { readJsonLines } from '../read-json-lines.js'

const longest = 2000
const mostPerItem = 30

const reviewSchema = z
  .object({
    item: z.string().optional(),
    item_id: z.string().optional(),
    item_ids: z.array(z.string()).max(1000).optional(),
    text: z.string(),
    rating: z.number().optional(),
  })
  .transform(({ item, item_id, item_ids, text, rating }) => ({
    items: item_ids ?? [item ?? item_id ?? ''],
    review: { text: plainText(text).slice(0, longest), ...(rating !== undefined && { rating }) },
  }))

export interface Review {
  readonly text: string
  /** Of five. */
  readonly rating?: number
}

/**
 * Reviews by item id; rows that are none are left out. Rejects as reading the file does.
 *
 * @example (await readReviews('catalog')).get('kettle-1')
 */
export async function readReviews(directory: string): Promise<ReadonlyMap<string, readonly Review[]>> {
  const path = join(directory, 'reviews.jsonl')
  const reviews = new Map<string, Review[]>()
  if (!existsSync(path)) return reviews
  for await (const { fields } of readJsonLines(path)) {
    const parsed = reviewSchema.safeParse(fields)
    if (!parsed.success || parsed.data.review.text === '') continue
    for (const id of parsed.data.items) {
      const known = reviews.get(id) ?? []
      reviews.set(id, known)
      if (known.length < mostPerItem) known.push(parsed.data.review)
    }
  }
  return reviews
}
