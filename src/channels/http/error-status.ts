/** The HTTP status of an error's code. */
import type { CurioError, ErrorCode } from '../../errors.js'

const statuses: Partial<Record<ErrorCode, number>> = {
  INPUT_INVALID: 400,
  IMAGE_UNREADABLE: 400,
  INPUT_TOO_LONG: 413,
  IMAGE_TOO_LARGE: 413,
  BODY_TOO_LARGE: 413,
  TOKEN_INVALID: 401,
  OPERATOR_ONLY: 401,
  CATALOG_READ_ONLY: 403,
  ORIGIN_REFUSED: 403,
  ITEM_UNKNOWN: 404,
  ROUTE_UNKNOWN: 404,
  ABORTED: 499,
  RATE_LIMITED: 429,
  CONNECTIONS_EXCEEDED: 503,
  SERVER_STOPPING: 503,
  IMAGE_UNSUPPORTED: 501,
}

/** @example errorStatus(new CurioError('RATE_LIMITED', '…')) // 429 */
export function errorStatus(error: CurioError): number {
  return statuses[error.code] ?? (error.fault === 'user' ? 400 : 500)
}
