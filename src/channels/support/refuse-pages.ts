/** Routes for programs are none for web pages, except those that the operator names. */
import type { RequestHandler } from 'express'
import type { Config } from '../../config/schema.js'
import { CurioError } from '../../errors.js'
import { isAllowedOrigin } from './allowed-origin.js'

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu

/**
 * Refuses pages of other origins. A page's own host counts only where it is a name of this machine: any other name can be made to lead here
 * by whoever owns it, and such a page would be taken for our own.
 *
 * @example router.use(refusePages(config.server))
 */
export function refusePages({ origins, publicUrl }: Config['server']): RequestHandler {
  return (request, _response, next) => {
    const [origin, host] = [request.get('origin'), request.get('host')]
    const own = host !== undefined && loopback.test(host) ? host : undefined
    if (!isAllowedOrigin(origin, { host: own, publicUrl, origins }))
      throw new CurioError('ORIGIN_REFUSED', `Pages of ${origin?.slice(0, 200)} may not use this.`)
    next()
  }
}
