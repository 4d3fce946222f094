/** Rows of the catalogue as an operator sends them. What each field may hold is checked where it is written, as in an import. */
import { z } from 'zod'

const text = z.union([z.string(), z.number()])
const attributes = z.record(z.string(), z.unknown())
const translations = z.record(z.string(), z.unknown()).describe('By language code: title, description.')

export const itemRowSchema = z
  .looseObject({
    title: text,
    description: text.nullish(),
    category: z
      .union([z.string(), z.array(z.string())])
      .nullish()
      .describe('A path with /, broadest first.'),
    price: text.nullish().describe('In whole units of the currency, or as text: $1,299.00.'),
    currency: z.string().nullish().describe('ISO 4217.'),
    brand: text.nullish(),
    image: z.string().nullish().describe('A path inside the catalogue folder or an https address.'),
    images: z.array(z.string()).nullish(),
    attributes: attributes.nullish(),
    translations: translations.nullish(),
  })
  .describe('Any other key is kept as an attribute.')

export const itemPatchSchema = itemRowSchema
  .extend({ title: text.exactOptional() })
  .describe('A merge patch (RFC 7396): what is not named stays, null takes a field or an attribute away.')

export const itemBatchSchema = z.strictObject({
  put: z
    .array(z.looseObject({ id: text, ...itemPatchSchema.shape }))
    .max(100_000)
    .exactOptional()
    .describe('Merged into the items of their ids; a new id makes an item and needs a title.'),
  delete: z.array(z.string().min(1).max(200)).max(100_000).exactOptional().describe('Ids.'),
})

export const batchResultSchema = z.strictObject({
  made: z.int().min(0),
  changed: z.int().min(0),
  deleted: z.int().min(0),
  total: z.int().min(0).describe('Items that are there now.'),
})
