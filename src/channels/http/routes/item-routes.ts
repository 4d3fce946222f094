/** The catalogue: pages, single items and their pictures. Open to everyone, as a shop window is. */
import { CurioError } from '../../../errors.js'
import { publicItem } from '../../support/public-item.js'
import { type OpenRoute, parseQuery, pathValue, type Route } from '../route.js'
import { imageQuerySchema, itemListQuerySchema, itemListSchema } from '../schemas/item-list-schemas.js'
import { itemSchema } from '../schemas/item-schema.js'

const open = { method: 'get', needsSession: false, isCounted: false } as const
const daySeconds = 24 * 3600

const list: OpenRoute = {
  ...open,
  path: '/items',
  operation: 'listItems',
  summary: 'Items, a page at a time',
  query: itemListQuerySchema,
  answers: { 200: { description: 'A page of items in the order of the catalogue.', schema: itemListSchema } },
  async handle(exchange) {
    const query = parseQuery(itemListQuerySchema, exchange)
    const { items, total } = exchange.rooms.itemList.page(query)
    exchange.response.json({ items: items.map(item => publicItem(item)), total, limit: query.limit, offset: query.offset })
  },
}

const single: OpenRoute = {
  ...open,
  path: '/items/:id',
  operation: 'getItem',
  summary: 'One item',
  answers: { 200: { description: 'The item.', schema: itemSchema }, 404: { description: 'No item has this id.' } },
  async handle(exchange) {
    const id = pathValue(exchange, 'id')
    const item = exchange.rooms.catalog.get(id)
    if (!item) throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(id.slice(0, 80))}.`)
    exchange.response.json(publicItem(item))
  },
}

const picture: OpenRoute = {
  ...open,
  path: '/images/:id',
  operation: 'getPicture',
  summary: 'The picture of an item that lies on this server',
  query: imageQuerySchema,
  answers: {
    200: { description: 'The picture.', media: { 'image/*': 'JPEG, PNG or WebP; with a width always WebP.' } },
    304: { description: 'The picture of `if-none-match` is still right.' },
    404: { description: 'There is no such item, or its picture lies elsewhere.' },
  },
  async handle(exchange) {
    const { response, rooms } = exchange
    const { width } = parseQuery(imageQuerySchema, exchange)
    const { bytes, type, tag } = await rooms.pictures.read(pathValue(exchange, 'id'), width)
    // A widget on the shop's own pages shows them.
    response.set({ 'cache-control': `public, max-age=${daySeconds}`, etag: tag, 'cross-origin-resource-policy': 'cross-origin' })
    response.type(type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  },
}

export const itemRoutes: readonly Route[] = [list, single, picture]
