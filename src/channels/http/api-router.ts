/** The interface for programs: every route counted, checked and described in the same way. */
import express, { type RequestHandler, Router } from 'express'
import { CurioError } from '../../errors.js'
import { ItemList } from '../support/item-list.js'
import { isOperator } from '../support/operator-token.js'
import { RecordedTurns } from '../support/recorded-turns.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { ApiRooms } from './api-rooms.js'
import { docsRouter } from './docs-router.js'
import { PictureFiles } from './picture-files.js'
import { conversationOf, type Exchange, type Route } from './route.js'
import { routes } from './routes/index.js'
import { formReader } from './turn-form.js'

const formBytes = 64 * 1024

/** Mounted at `/api`: `/v1/…`, `/openapi.json` and `/docs`. */
export function apiRouter(rooms: ServerRooms): Router {
  const recorded = new RecordedTurns()
  rooms.onForgotten?.(sessionId => recorded.forget(sessionId))
  const apiRooms: ApiRooms = {
    ...rooms,
    recorded,
    itemList: new ItemList(rooms.catalog),
    pictures: new PictureFiles(rooms.catalog),
  }
  const router = Router()
  router.use('/v1', versionRouter(apiRooms))
  router.use(docsRouter(rooms.config.server))
  return router
}

function versionRouter(rooms: ApiRooms): Router {
  const router = Router({ caseSensitive: true })
  for (const route of routes) {
    const parsers = parsersOf(route, rooms.config.server.maximumBody)
    router[route.method](route.path, (request, response) => answer(route, { request, response, rooms }, parsers))
  }
  return router
}

/** Cheapest first: a stranger's body is not even read. */
async function answer(route: Route, exchange: Exchange, parsers: readonly RequestHandler[]): Promise<void> {
  const { request, response, rooms } = exchange
  if (route.isCounted) await rooms.limits.countMessage(request.ip ?? 'unknown')
  if (route.needsOperator) await assertOperator(exchange)
  if (!route.needsSession) {
    for (const parser of parsers) await parsed(parser, exchange)
    return route.handle(exchange)
  }
  // What concerns one person is kept by nobody on the way.
  response.setHeader('cache-control', 'no-store')
  const conversation = await conversationOf(exchange)
  for (const parser of parsers) await parsed(parser, exchange)
  return route.handle(exchange, conversation)
}

/** Rejects with OPERATOR_ONLY; tries count as messages, so that nobody tries many. */
async function assertOperator({ request, response, rooms }: Exchange): Promise<void> {
  response.setHeader('cache-control', 'no-store')
  if (isOperator(request.get('authorization'), rooms.config.server.operatorToken)) return
  await rooms.limits.countMessage(request.ip ?? 'unknown')
  throw new CurioError('OPERATOR_ONLY', 'Only the operator may do this.')
}

function parsersOf({ bodySize }: Route, maximumBody: number): readonly RequestHandler[] {
  if (bodySize === undefined) return []
  const type = ['application/json', 'application/merge-patch+json']
  if (bodySize === 'form') return [express.json({ type, limit: Math.min(maximumBody, formBytes) })]
  if (bodySize === 'batch') return [express.json({ type, limit: maximumBody })]
  return [express.json({ limit: maximumBody }), formReader(maximumBody)]
}

function parsed(parser: RequestHandler, { request, response }: Exchange): Promise<void> {
  return new Promise((resolve, reject) => {
    void parser(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)))
  })
}
