/** A fact that an item's own text states and its record lacks: proposed by a program, decided by a person. */
import { z } from 'zod'

export const tagSchema = z.object({
  item: z.string().min(1).max(200),
  attribute: z.string().trim().min(1).max(60),
  value: z.string().trim().min(1).max(80),
  /** Only accepted ones become attributes. */
  status: z.enum(['proposed', 'accepted', 'rejected']),
  /** The words that carry it. */
  source: z.object({ field: z.enum(['title', 'description', 'reviews']), start: z.int().min(0), text: z.string().min(1).max(400) }),
  /** `lexicon`, or the id of the model that chose it. */
  by: z.string().min(1).max(200),
  /** ISO 8601, of the proposal. */
  date: z.string().min(1).max(40),
})

export type Tag = z.infer<typeof tagSchema>
export type TagStatus = Tag['status']

/** A tag before anyone has written it down. */
export type Proposal = Omit<Tag, 'status' | 'date'>

/** The same for two proposals of one fact. */
export const tagKey = ({ item, attribute, value }: Pick<Tag, 'item' | 'attribute' | 'value'>) =>
  JSON.stringify([item, attribute, value.toLowerCase()])
