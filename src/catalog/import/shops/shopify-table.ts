/** Shopify's product export: a row a variant or a picture, grouped by `Handle`; only the first row of a product has its title. */
import type { ImportRow } from '../import-row.js'
import type { Adapter } from './adapter.js'
import { joinVariants, type Variant } from './join-variants.js'

export const shopifyTableAdapter: Adapter = {
  name: 'Shopify products',
  recognises: columns => columns.has('handle') && columns.has('title') && (columns.has('variant price') || columns.has('body (html)')),
  adapt: adaptRows,
}

async function* adaptRows(rows: AsyncIterable<ImportRow>): AsyncGenerator<ImportRow> {
  let group: ImportRow[] = []
  for await (const row of rows) {
    const handle = row.fields?.['Handle']
    if (row.fields === undefined || handle === undefined) {
      yield row
      continue
    }
    if (group.length > 0 && group[0]?.fields?.['Handle'] !== handle) {
      yield product(group)
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield product(group)
}

const mapped: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Body (HTML)': 'description',
    Title: 'title',
    Vendor: 'brand',
    Tags: 'tags',
    Status: 'status',
  }),
)
/** Told by the variants or of no use to somebody who looks for a product. */
const ownColumns = /^(?:Handle|Option\d .*|Variant .*|Image .*|Product Category|Type|SEO .*|Gift Card|Published)$/u

function product(group: readonly ImportRow[]): ImportRow {
  const rows = group.flatMap(({ fields }) => (fields === undefined ? [] : [fields]))
  const [first = {}] = rows
  const titles = optionTitles(first)
  const images = rows.map(row => row['Image Src']).filter(Boolean)
  const grams = Number(first['Variant Grams'] ?? 0)
  const fields = {
    id: first['Handle'],
    ...Object.fromEntries(
      Object.entries(first)
        .filter(([name]) => !ownColumns.test(name))
        .map(([name, value]) => [mapped.get(name) ?? name, value]),
    ),
    category: first['Product Category'] ?? first['Type'],
    ...(first['Product Category'] !== undefined && first['Type'] !== undefined && { product_type: first['Type'] }),
    ...(images.length > 0 && { images }),
    ...(grams > 0 && { weight_g: grams }),
    ...joinVariants(rows.filter(isVariant).map(row => variantOf(row, titles))),
  }
  const repairs = group.flatMap(row => row.repairs ?? [])
  return {
    line: group[0]?.line ?? 1,
    raw: group.map(row => row.raw).join('\n'),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    rows: group.length,
    ...(repairs.length > 0 && { repairs }),
  }
}

type Fields = Readonly<Record<string, unknown>>

function optionTitles(first: Fields): string[] {
  return [1, 2, 3].map(number => String(first[`Option${number} Name`] ?? '')).map(title => (title === 'Title' ? '' : title))
}

function isVariant(row: Fields): boolean {
  return row['Option1 Value'] !== undefined || row['Variant Price'] !== undefined
}

function variantOf(row: Fields, titles: readonly string[]): Variant {
  return {
    price: row['Variant Price'],
    regularPrice: row['Variant Compare At Price'],
    sku: row['Variant SKU'],
    options: Object.fromEntries(titles.map((title, index) => [title, row[`Option${index + 1} Value`]]).filter(([title]) => title !== '')),
  }
}
