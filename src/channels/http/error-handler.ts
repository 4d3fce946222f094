/** Answers every error as `{error: {code, message, help}}`, in which nothing of the machine's inside is told. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { CurioError } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'
import { RateLimitError } from '../support/rate-limits.js'
import { errorStatus } from './error-status.js'
import { requestIdOf } from './request-id.js'
import { toCurioError } from './to-curio-error.js'

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly help: string }
}

/** @example errorBody(new CurioError('ITEM_UNKNOWN', 'There is no item "x".')) */
export function errorBody(error: CurioError): ErrorBody {
  return { error: { code: error.code, message: errorMessage(error), help: error.help } }
}

/** The last of all routes. */
export const unknownRoute: RequestHandler = (request, _response, next) => {
  next(new CurioError('ROUTE_UNKNOWN', `There is no ${request.method} ${request.path.slice(0, 200)}.`))
}

export function errorHandler(logger: Logger): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  return (thrown, _request, response, _next) => {
    const error = toCurioError(thrown)
    const status = errorStatus(error)
    if (status === 500) logger.error({ requestId: requestIdOf(response), code: error.code, err: error }, 'request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    if (error instanceof RateLimitError) response.setHeader('retry-after', error.retryAfter)
    if (status === 401) response.setHeader('www-authenticate', 'Bearer')
    if (status === 503) response.setHeader('retry-after', 5)
    response.status(status).json(errorBody(error))
  }
}
