/** Shopify's products.json: a product an object, with variants, options and pictures in it. */
import { z } from 'zod'
import type { ImportRow } from '../import-row.js'
import type { Adapter } from './adapter.js'
import { joinVariants } from './join-variants.js'

const text = z.union([z.string(), z.number()])
const productSchema = z.looseObject({
  handle: z.string(),
  title: z.string().optional(),
  body_html: z.string().nullish(),
  vendor: z.string().nullish(),
  product_type: z.string().nullish(),
  tags: z.union([z.string(), z.array(z.string())]).nullish(),
  options: z.array(z.looseObject({ name: z.string() })).catch([]),
  images: z.array(z.looseObject({ src: z.string() })).catch([]),
  variants: z.array(z.record(z.string(), z.unknown())).catch([]),
  id: text.optional(),
})

export const shopifyJsonAdapter: Adapter = {
  name: 'Shopify products',
  recognises: columns => columns.has('handle') && columns.has('variants'),
  adapt: adaptRows,
}

async function* adaptRows(rows: AsyncIterable<ImportRow>): AsyncGenerator<ImportRow> {
  for await (const row of rows) yield row.fields === undefined ? row : product(row, row.fields)
}

const own = new Set(Object.keys(productSchema.shape))
const internal = /^(?:image|admin_graphql_api_id|template_suffix|published_scope|published_at|created_at|updated_at)$/u

function product(row: ImportRow, fields: Readonly<Record<string, unknown>>): ImportRow {
  const parsed = productSchema.safeParse(fields)
  if (!parsed.success) return row
  const { data } = parsed
  const names = data.options.map(({ name }) => name)
  const variants = data.variants.map(variant => ({
    price: variant['price'],
    regularPrice: variant['compare_at_price'],
    sku: variant['sku'],
    options: Object.fromEntries(names.map((name, index) => [name, variant[`option${index + 1}`]]).filter(([name]) => name !== 'Title')),
  }))
  const tags = typeof data.tags === 'string' ? data.tags.split(/\s*,\s*/u) : data.tags
  return {
    ...row,
    fields: {
      ...Object.fromEntries(Object.entries(data).filter(([name]) => !own.has(name) && !internal.test(name))),
      id: data.handle,
      title: data.title,
      description: data.body_html,
      category: data.product_type,
      brand: data.vendor,
      tags,
      images: data.images.map(({ src }) => src),
      ...joinVariants(variants),
    },
  }
}
