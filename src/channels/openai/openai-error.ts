/** Errors in OpenAI's shape, which its clients turn into exceptions of their own. */
import { CurioError, type ErrorCode } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'
import { RateLimitError } from '../support/rate-limits.js'

export interface OpenAiErrorBody {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string }
}

export interface OpenAiAnswer {
  readonly status: number
  readonly body: OpenAiErrorBody
  /** Seconds. */
  readonly retryAfter?: number
}

/** A fault of one parameter. */
export class ParameterError extends CurioError {
  readonly param: string

  constructor(param: string, message: string, code: ErrorCode = 'INPUT_INVALID') {
    super(code, message)
    this.param = param
  }
}

const statuses: Partial<Record<ErrorCode, number>> = {
  KEY_INVALID: 401,
  ORIGIN_REFUSED: 403,
  ROUTE_UNKNOWN: 404,
  MODEL_UNKNOWN: 404,
  BODY_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  ABORTED: 499,
  SERVER_STOPPING: 503,
}

const byFault = { user: 400, model: 503, system: 500 } as const

/**
 * @example openAiError(new CurioError('KEY_INVALID', '…')).status // 401
 */
export function openAiError(error: CurioError): OpenAiAnswer {
  const status = statuses[error.code] ?? byFault[error.fault]
  return {
    status,
    body: {
      error: {
        message: errorMessage(error),
        type: typeOf(status),
        param: error instanceof ParameterError ? error.param : null,
        code: error.code,
      },
    },
    ...(error instanceof RateLimitError && { retryAfter: error.retryAfter }),
  }
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 429) return 'rate_limit_error'
  return status < 500 ? 'invalid_request_error' : 'server_error'
}
