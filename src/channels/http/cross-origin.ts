/** Lets pages of the configured origins call the server, and refuses all others before anything is done for them. */
import cors, { type CorsOptionsDelegate } from 'cors'
import { type Request, type RequestHandler, Router } from 'express'
import type { Config } from '../../config/schema.js'
import { CurioError } from '../../errors.js'
import { isAllowedOrigin } from '../support/allowed-origin.js'
import { ownHost } from '../support/own-host.js'

export function crossOrigin({ host, origins, publicUrl }: Config['server']): RequestHandler {
  const allowed = (request: Request) =>
    isAllowedOrigin(request.get('origin'), { host: ownHost(request.get('host'), host), publicUrl, origins })
  const options: CorsOptionsDelegate<Request> = (request, done) =>
    done(null, {
      origin: allowed(request),
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 600,
    })
  const router = Router()
  router.use((request, _response, next) => {
    if (!allowed(request))
      throw new CurioError('ORIGIN_REFUSED', `Pages of ${request.get('origin')?.slice(0, 200)} may not use this server.`)
    next()
  })
  router.use(cors(options))
  return router
}
