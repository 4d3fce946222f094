/** Products of schema.org in JSON-LD, found at any depth and flattened to the names that tables use. */

const deepest = 8
const mostProducts = 100_000

type Node = Readonly<Record<string, unknown>>

/**
 * @example jsonLdProducts({ '@graph': [{ '@type': 'Product', name: 'Tent', offers: { price: '99', priceCurrency: 'EUR' } }] })
 * // [{ title: 'Tent', price: '99', currency: 'EUR' }]
 */
export function jsonLdProducts(document: unknown): Record<string, unknown>[] {
  const products: Record<string, unknown>[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > deepest || products.length >= mostProducts || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) for (const entry of value) visit(entry, depth + 1)
    else if (isProduct(value)) products.push(flatProduct(toNode(value)))
    else for (const entry of Object.values(value)) visit(entry, depth + 1)
  }
  visit(document, 0)
  return products
}

export function isProduct(value: unknown): boolean {
  const types = [toNode(value)['@type']].flat().map(String)
  return types.some(type => /(?:^|[/:])(?:Product|ProductGroup|IndividualProduct|ProductModel|Book|Movie|Vehicle)$/u.test(type))
}

function flatProduct(node: Node): Record<string, unknown> {
  const offer = toNode(first(node['offers']))
  const price = first(offer['price'] ?? offer['lowPrice'] ?? toNode(first(offer['priceSpecification']))['price'])
  const known = {
    id:
      node['sku'] ??
      node['productID'] ??
      node['productGroupID'] ??
      node['mpn'] ??
      node['gtin13'] ??
      node['gtin'] ??
      node['@id'] ??
      node['url'],
    title: node['name'],
    description: node['description'],
    category: nameOf(first(node['category'])),
    price,
    currency: offer['priceCurrency'] ?? toNode(first(offer['priceSpecification']))['priceCurrency'],
    brand: nameOf(first(node['brand'] ?? node['manufacturer'])),
    images: [node['image']].flat().map(imageOf).filter(Boolean),
    availability: lastPart(offer['availability']),
    condition: lastPart(offer['itemCondition']),
    rating: toNode(node['aggregateRating'])['ratingValue'],
    reviews: toNode(node['aggregateRating'])['reviewCount'] ?? toNode(node['aggregateRating'])['ratingCount'],
    url: node['url'],
  }
  return Object.fromEntries(
    [...Object.entries({ ...plainFacts(node), ...known }), ...properties(node)].filter(([, value]) => isThere(value)),
  )
}

const handled = new Set([
  'sku',
  'productID',
  'name',
  'description',
  'category',
  'offers',
  'brand',
  'manufacturer',
  'image',
  'aggregateRating',
  'review',
  'url',
  'additionalProperty',
])

function plainFacts(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => !handled.has(name) && !name.startsWith('@'))
      .map(([name, value]) => [name, nameOf(value)])
      .filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  )
}

function properties(node: Node): [string, unknown][] {
  return [node['additionalProperty']].flat().flatMap(entry => {
    const { name, value } = toNode(entry)
    return typeof name === 'string' ? [[name, value] as [string, unknown]] : []
  })
}

/** A thing with a name or a value and a unit, as text; one of schema.org's own values without its address. */
function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameOf)
  const node = toNode(value)
  if (node['value'] !== undefined) return `${String(node['value'])} ${unitOf(node)}`.trim()
  if (typeof value === 'string') return value.replace(/^https?:\/\/schema\.org\/(?=\w+$)/u, '')
  return typeof value === 'object' && value !== null ? node['name'] : value
}

const unitCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GRM: 'g',
    KGM: 'kg',
    CMT: 'cm',
    MMT: 'mm',
    MTR: 'm',
    LTR: 'l',
    MLT: 'ml',
    INH: 'in',
    LBR: 'lb',
    ONZ: 'oz',
  }),
)

function unitOf(node: Node): string {
  return String(node['unitText'] ?? unitCodes.get(String(node['unitCode'])) ?? '')
}

function imageOf(value: unknown): unknown {
  const node = toNode(value)
  return typeof value === 'string' ? value : (node['contentUrl'] ?? node['url'])
}

function lastPart(value: unknown): string | undefined {
  return typeof value === 'string' ? value.split('/').at(-1) : undefined
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

function toNode(value: unknown): Node {
  // Any object that is no array is a record of unknown values.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}
