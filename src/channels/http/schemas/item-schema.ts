/** An item as the server sends it: {@link publicItem} in a schema. */
import { z } from 'zod'
import type { Item } from '../../../contracts/item.js'

const translation = z.strictObject({ title: z.string().exactOptional(), description: z.string().exactOptional() })

export const itemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().exactOptional(),
  category: z.string().exactOptional().describe('A path with /, broadest first.'),
  price: z.number().exactOptional().describe('In whole units of the currency.'),
  currency: z.string().exactOptional().describe('ISO 4217.'),
  brand: z.string().exactOptional(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])),
  image: z.string().exactOptional().describe('An address, relative to this server where it lies here.'),
  images: z.array(z.string()).readonly().exactOptional(),
  translations: z.record(z.string(), translation).exactOptional().describe('By language code.'),
  filled: z
    .array(z.string())
    .readonly()
    .exactOptional()
    .describe('Fields and attributes that a rule filled, because the source did not say.'),
  heard: z.array(z.string()).readonly().exactOptional().describe('Attributes that the recording lets hear.'),
}) satisfies z.ZodType<Item>
