/** The shape of one catalogue row, field by field: an optional field that does not parse is left out, the item stays. */
import { z } from 'zod'
import { parsePrice } from './parse-price.js'
import { plainText } from './plain-text.js'

const words = z.union([z.string(), z.number(), z.boolean()]).transform(value => plainText(String(value)))
const path = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : value.split(/\s*(?:\/|\s>\s|›|»)\s*/u)))
  .transform(parts =>
    parts
      .map(plainText)
      .filter(part => part !== '')
      .join('/'),
  )
const translation = z.object({ title: words.nullish(), description: words.nullish() })

export const itemFields = {
  id: z
    .union([z.string(), z.number()])
    .transform(value => plainText(String(value)))
    .pipe(z.string().min(1, 'an id must not be empty').max(200, 'an id has at most 200 characters')),
  title: words.pipe(z.string().min(1, 'a title must not be empty').max(500, 'a title has at most 500 characters')),
  description: words,
  category: path,
  price: z.union([z.number(), z.string()]).transform((value, context) => {
    const price = parsePrice(value)
    if (price !== undefined) return price
    context.addIssue({ code: 'custom', message: 'not a price of zero or more' })
    return z.NEVER
  }),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/u, 'not an ISO 4217 currency code'),
  brand: words,
  image: z.string().trim(),
  images: z.array(z.string().trim()).max(50),
  audio: z
    .union([z.string(), z.array(z.string())])
    .transform(value => (Array.isArray(value) ? value : [value]).map(name => name.trim()))
    .pipe(z.array(z.string()).max(50)),
  translations: z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u), translation),
  attributes: z.record(z.string(), z.unknown()),
  filled: z.array(z.string().trim().min(1)).max(200),
} as const
