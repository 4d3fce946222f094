/** Pages of the catalogue. */
import { z } from 'zod'
import { itemSchema } from './item-schema.js'

export const itemListQuerySchema = z.strictObject({
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(20),
  offset: z.coerce.number().pipe(z.int().min(0)).default(0),
  category: z.string().min(1).max(200).exactOptional().describe('A path or its beginning: Shoes, Shoes/Running.'),
  q: z.string().min(1).max(200).exactOptional().describe('Words that the title, brand, category or description all hold.'),
})

export type ItemListQuery = z.output<typeof itemListQuerySchema>

export const itemListSchema = z.strictObject({
  items: z.array(itemSchema).readonly(),
  total: z.int().min(0).describe('Of all pages.'),
  limit: z.int().min(0),
  offset: z.int().min(0),
})

export const imageQuerySchema = z.strictObject({
  width: z.coerce
    .number()
    .pipe(z.int().min(16).max(800))
    .exactOptional()
    .describe('Pixels; rounded up to the next 100. Never wider than the original.'),
})
