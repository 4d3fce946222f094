/** WooCommerce's product export: a row a product or a variation; variations name their parent and may come long after it. */
import type { ImportRow } from '../import-row.js'
import type { Adapter } from './adapter.js'
import { joinVariants } from './join-variants.js'

export const wooCommerceAdapter: Adapter = {
  name: 'WooCommerce products',
  recognises: columns =>
    columns.has('type') && columns.has('name') && columns.has('sku') && (columns.has('regular price') || columns.has('parent')),
  adapt: adaptRows,
}

type Fields = Readonly<Record<string, unknown>>

interface Family {
  readonly parent: ImportRow
  readonly variations: ImportRow[]
}

/** Products with variations are held until the end of the file; all others go on at once. */
async function* adaptRows(rows: AsyncIterable<ImportRow>): AsyncGenerator<ImportRow> {
  const families: Family[] = []
  const byKey = new Map<string, Family>()
  const orphans: ImportRow[] = []
  for await (const row of rows) {
    const type = String(row.fields?.['Type'] ?? '').toLowerCase()
    if (row.fields === undefined) yield row
    else if (type.includes('variable')) {
      const family = { parent: row, variations: [] }
      families.push(family)
      for (const key of keysOf(row.fields)) byKey.set(key, family)
    } else if (type.includes('variation')) (byKey.get(String(row.fields['Parent'] ?? ''))?.variations ?? orphans).push(row)
    else yield { ...row, fields: shared(row.fields, []) }
  }
  for (const row of orphans) byKey.get(String(row.fields?.['Parent'] ?? ''))?.variations.push(row)
  for (const family of families) yield product(family)
  for (const row of orphans) if (!byKey.has(String(row.fields?.['Parent'] ?? ''))) yield { ...row, fields: shared(row.fields ?? {}, []) }
}

function keysOf(fields: Fields): string[] {
  return [String(fields['SKU'] ?? ''), `id:${String(fields['ID'] ?? '')}`].filter(key => key !== '' && key !== 'id:')
}

function product({ parent, variations }: Family): ImportRow {
  const all = [parent, ...variations]
  const fields = parent.fields ?? {}
  const variants = variations.flatMap(row =>
    row.fields === undefined
      ? []
      : [
          {
            price: row.fields['Sale price'] ?? row.fields['Regular price'],
            regularPrice: row.fields['Regular price'],
            sku: row.fields['SKU'],
            options: attributesOf(row.fields),
          },
        ],
  )
  const joined = variants.length === 0 ? {} : joinVariants(variants)
  const pictures = variations.map(row => row.fields?.['Images'])
  return {
    line: parent.line,
    raw: all.map(row => row.raw).join('\n'),
    rows: all.length,
    fields: { ...shared(fields, pictures), ...Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined)) },
  }
}

const mapped: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Name: 'title',
    Description: 'description',
    Categories: 'category',
    'Sale price': 'sale_price',
    'Regular price': 'price',
    Brands: 'brand',
    Tags: 'tags',
  }),
)
/** Told otherwise, or about running the shop. */
const own =
  /^(?:ID|SKU|Images|Parent|Type|Attribute \d+ .*|Short description|Published|Is featured\?|Visibility in catalog|Tax .*|Backorders.*|Low stock amount|Sold individually\?|Allow customer reviews\?|Purchase note|Shipping class|Download .*|Grouped products|Upsells|Cross-sells|External URL|Button text|Position|Meta: .*|Date sale price .*)$/u

function shared(fields: Fields, morePictures: readonly unknown[]): Record<string, unknown> {
  const images = [fields['Images'], ...morePictures].flatMap(cell => (typeof cell === 'string' ? cell.split(/,\s+|,(?=https?:)/u) : []))
  const entries = Object.entries(fields).filter(([name]) => !own.test(name))
  return {
    id: fields['SKU'] ?? fields['ID'],
    ...Object.fromEntries(entries.map(([name, value]) => [mapped.get(name) ?? name, value])),
    ...(fields['Description'] === undefined && fields['Short description'] !== undefined && { description: fields['Short description'] }),
    ...(images.length > 0 && { images: [...new Set(images)] }),
    ...attributesOf(fields),
  }
}

/** `Attribute 1 name` and `Attribute 1 value(s)`: several values are separated by commas. */
function attributesOf(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([column, name]) => {
      const number = /^Attribute (\d+) name$/u.exec(column)?.[1]
      const values = number === undefined ? undefined : fields[`Attribute ${number} value(s)`]
      if (typeof name !== 'string' || typeof values !== 'string') return []
      const list = values.split(/\s*,\s*/u).filter(value => value !== '')
      return [[name, list.length === 1 ? list[0] : list]]
    }),
  )
}
