/** An item as a UCP product: one product has one variant, which is the item itself. */
import { z } from 'zod'
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import { itemTitle } from '../../explanation/index.js'
import { itemLink } from '../support/item-link.js'
import { publicItem } from '../support/public-item.js'
import { ucpPrice, ucpPriceSchema } from './ucp-price.js'

const descriptionSchema = z.object({ plain: z.string() })

const variantSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: descriptionSchema,
  price: ucpPriceSchema.optional(),
  /** Which ids of a lookup led here. */
  inputs: z.array(z.object({ id: z.string(), match: z.string() })).optional(),
})

export const ucpProductSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: descriptionSchema,
  url: z.string().optional(),
  categories: z.array(z.object({ value: z.string(), taxonomy: z.string() })).optional(),
  /** Left out where the record has no price. */
  price_range: z.object({ min: ucpPriceSchema, max: ucpPriceSchema }).optional(),
  media: z.array(z.object({ type: z.string(), url: z.string(), alt_text: z.string() })).optional(),
  variants: z.array(variantSchema).min(1),
  /** Brand and attributes of the record. */
  metadata: z.record(z.string(), z.unknown()),
})

export type UcpProduct = z.output<typeof ucpProductSchema>

export interface ProductOptions {
  readonly language: Language
  /** Where this server is reached; without it pictures that only this machine has are left out. */
  readonly baseUrl: string | undefined
  /** The id that was looked up. */
  readonly input?: string
}

/** @example ucpProduct(tent, { language: 'en', baseUrl: 'https://shop.example' }).price_range?.min // { amount: 14900, currency: 'USD' } */
export function ucpProduct(item: Item, { language, baseUrl, input }: ProductOptions): UcpProduct {
  const title = itemTitle(item, language)
  const translation = language === 'zh' ? item.translations?.['zh'] : undefined
  const description = { plain: translation?.description ?? item.description ?? title }
  const price = item.price === undefined ? undefined : ucpPrice(item.price, item.currency)
  const url = itemLink(item)
  const media = mediaOf(item, baseUrl)
  return {
    id: item.id,
    title,
    description,
    ...(url !== undefined && { url }),
    ...(item.category !== undefined && { categories: [{ value: item.category, taxonomy: 'merchant' }] }),
    ...(price && { price_range: { min: price, max: price } }),
    ...(media.length > 0 && { media: media.map(address => ({ type: 'image', url: address, alt_text: title })) }),
    variants: [
      {
        id: item.id,
        title,
        description,
        ...(price && { price }),
        ...(input !== undefined && { inputs: [{ id: input, match: 'exact' }] }),
      },
    ],
    metadata: { ...(item.brand !== undefined && { brand: item.brand }), ...item.attributes },
  }
}

function mediaOf(item: Item, baseUrl: string | undefined): string[] {
  const { image, images = [] } = publicItem(item, baseUrl ?? '')
  return [...(image === undefined ? [] : [image]), ...images].filter(address => URL.canParse(address))
}
