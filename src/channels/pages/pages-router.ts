/** Everything that people see in a browser: the shop, the operator's console, and what these pages load. */
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { CurioError } from '../../errors.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { TurnMetrics } from '../support/turn-metrics.js'
import { consoleRouter } from './console/console-router.js'
import { metricsRouter } from './metrics-router.js'
import { shopRouter } from './shop/shop-router.js'

/** Where the build puts them; the path is the same from the sources and from the built files. */
const directory = fileURLToPath(new URL('../../../dist/pages/', import.meta.url))

const assets = ['shop.js', 'shop.css', 'console.js', 'console.css', 'icon.svg'] as const

/** Mounted at `/`. @example app.use('/', pagesRouter(rooms, metrics)) */
export function pagesRouter(rooms: ServerRooms, metrics: TurnMetrics): Router {
  const router = Router()
  for (const name of assets) {
    router.get(`/pages/${name}`, (_request, response, next) => {
      response.sendFile(name, { root: directory, maxAge: '5m' }, error => {
        if (error && !response.headersSent) next(new CurioError('ROUTE_UNKNOWN', 'The pages are not built. Run `npm run build`.'))
      })
    })
  }
  const { operatorToken } = rooms.config.server
  if (operatorToken !== undefined) router.use('/console', consoleRouter(rooms, metrics, operatorToken))
  router.use(metricsRouter(rooms, metrics), shopRouter(rooms))
  return router
}
