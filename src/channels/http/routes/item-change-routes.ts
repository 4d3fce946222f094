/** Changes of the catalogue, for its operator. They are on disk and in use when they are answered. */
import type { z } from 'zod'
import type { CatalogEditor } from '../../../contracts/catalog-editor.js'
import { CurioError } from '../../../errors.js'
import { publicItem } from '../../support/public-item.js'
import { type Exchange, type OpenRoute, parseBody, pathValue, type Route } from '../route.js'
import { batchResultSchema, itemBatchSchema, itemPatchSchema, itemRowSchema } from '../schemas/item-change-schemas.js'
import { itemSchema } from '../schemas/item-schema.js'

const operator = { needsSession: false, needsOperator: true, isCounted: false } as const
const refusals = {
  400: { description: 'A field cannot be used, or no item would be left; nothing was changed.' },
  401: { description: 'The operator’s token is missing or wrong.' },
  403: { description: 'The catalogue cannot be written.' },
}
const unknown = { 404: { description: 'No item has this id.' } }

const replace: OpenRoute = {
  ...operator,
  method: 'put',
  path: '/items/:id',
  operation: 'replaceItem',
  summary: 'Put an item in the place of what has this id, or make it',
  bodySize: 'batch',
  body: itemRowSchema,
  answers: {
    200: { description: 'The item as it is now.', schema: itemSchema },
    201: { description: 'It is new.', schema: itemSchema },
    ...refusals,
  },
  async handle(exchange) {
    const row = parseBody(itemRowSchema, exchange)
    const made = await editorOf(exchange).replace({ ...row, id: pathValue(exchange, 'id') })
    answerItem(exchange, made.length > 0 ? 201 : 200)
  },
}

const merge: OpenRoute = {
  ...operator,
  method: 'patch',
  path: '/items/:id',
  operation: 'changeItem',
  summary: 'Change single fields of an item',
  bodySize: 'batch',
  body: itemPatchSchema,
  answers: { 200: { description: 'The item as it is now.', schema: itemSchema }, ...refusals, ...unknown },
  async handle(exchange) {
    const row = parseBody(itemPatchSchema, exchange)
    await editorOf(exchange).change({ put: [{ ...row, id: pathValue(exchange, 'id') }], mustExist: true })
    answerItem(exchange, 200)
  },
}

const remove: OpenRoute = {
  ...operator,
  method: 'delete',
  path: '/items/:id',
  operation: 'deleteItem',
  summary: 'Delete an item; it leaves all lists at once',
  answers: { 204: { description: 'It is gone.' }, ...refusals, ...unknown },
  async handle(exchange) {
    await editorOf(exchange).change({ delete: [pathValue(exchange, 'id')] })
    exchange.response.status(204).end()
  },
}

const batch: OpenRoute = {
  ...operator,
  method: 'post',
  path: '/items',
  operation: 'changeItems',
  summary: 'Put and delete many items in one go: all of it or nothing',
  bodySize: 'batch',
  body: itemBatchSchema,
  answers: { 200: { description: 'What was done.', schema: batchResultSchema }, ...refusals, ...unknown },
  async handle(exchange) {
    const { put = [], delete: deleted = [] } = parseBody(itemBatchSchema, exchange)
    const made = new Set(await editorOf(exchange).change({ put, delete: deleted }))
    const result: z.output<typeof batchResultSchema> = {
      made: made.size,
      changed: new Set(put.map(({ id }) => String(id)).filter(id => !made.has(id))).size,
      deleted: new Set(deleted).size,
      total: exchange.rooms.catalog.items.length,
    }
    exchange.response.json(result)
  },
}

function editorOf({ rooms }: Exchange): CatalogEditor {
  if (rooms.editor === undefined) throw new CurioError('CATALOG_READ_ONLY', 'This catalogue cannot be changed.')
  return rooms.editor
}

function answerItem(exchange: Exchange, status: 200 | 201): void {
  const id = pathValue(exchange, 'id')
  const item = exchange.rooms.catalog.get(id)
  // Somebody else may have deleted it in the meantime.
  if (!item) throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(id.slice(0, 80))}.`)
  exchange.response.status(status).json(publicItem(item))
}

export const itemChangeRoutes: readonly Route[] = [replace, merge, remove, batch]
