/** The Express application: what happens around every request, then the routes of all channels. It does not listen. */
import express, { type Express } from 'express'
import type { ServerRooms } from '../support/server-rooms.js'
import { crossOrigin } from './cross-origin.js'
import { errorHandler, unknownRoute } from './error-handler.js'
import { healthRouter } from './health-router.js'
import type { Mount } from './mount.js'
import { requestId } from './request-id.js'
import { requestLog } from './request-log.js'
import { securityHeaders } from './security-headers.js'

export interface AppOptions {
  /** Routes of this and other channels, tried in order. */
  readonly mounts: readonly Mount[]
  readonly isReady: () => boolean
}

/** @example createApp(rooms, { mounts: [{ path: '/api', handler: apiRouter(rooms) }], isReady: () => true }) */
export function createApp(rooms: ServerRooms, options: AppOptions): Express {
  const { server } = rooms.config
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', server.trustedProxies)
  app.set('query parser', 'simple')
  app.use(requestId, requestLog(rooms.logger), securityHeaders(server.publicUrl))
  app.use((_request, response, next) => {
    // A kept-alive connection would hold the stopping server open.
    if (rooms.turns.isStopping) response.setHeader('connection', 'close')
    next()
  })
  app.use('/health', healthRouter(options.isReady))
  app.use(crossOrigin(server))
  for (const { path, handler } of options.mounts) app.use(path, handler)
  app.use(unknownRoute, errorHandler(rooms.logger))
  return app
}
