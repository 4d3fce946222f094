/** One line of log a request: never its query, body or headers, which may hold what people write and their tokens. */
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { requestIdOf } from './request-id.js'

export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now()
    const { method, path } = request
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response
      const level = status === 500 ? 'error' : path.startsWith('/health/') ? 'debug' : 'info'
      const milliseconds = Math.round(performance.now() - start)
      logger[level](
        {
          requestId: requestIdOf(response),
          method,
          path,
          status,
          milliseconds,
          address: request.ip,
          ...(!writableFinished && { cut: true }),
        },
        'request',
      )
    })
    next()
  }
}
