/** What stops a request before MCP reads it, in the shape of a JSON-RPC error. */
import { CurioError } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'
import { RateLimitError } from '../support/rate-limits.js'

export interface JsonRpcAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: object
}

const invalidRequest = -32600
const parseError = -32700
const serverError = -32000

/** @param thrown A CurioError, or what the reading of a body throws. */
export function jsonRpcError(thrown: unknown): JsonRpcAnswer {
  if (!CurioError.isInstance(thrown)) {
    const status = bodyStatus(thrown)
    if (status === undefined) return answer(500, serverError, 'The server could not do this.')
    return status === 413 ? answer(413, invalidRequest, 'The body is too large.') : answer(status, parseError, 'Parse error')
  }
  const message = `${thrown.code}: ${errorMessage(thrown)}`
  if (thrown.code === 'KEY_INVALID') return answer(401, serverError, message, { 'www-authenticate': 'Bearer' })
  if (thrown.code === 'ORIGIN_REFUSED') return answer(403, serverError, message)
  if (thrown instanceof RateLimitError) return answer(429, serverError, message, { 'retry-after': String(thrown.retryAfter) })
  if (thrown.code === 'SERVER_STOPPING') return answer(503, serverError, message, { 'retry-after': '5' })
  return answer(thrown.fault === 'user' ? 400 : 500, thrown.fault === 'user' ? invalidRequest : serverError, message)
}

export function answer(status: number, code: number, message: string, headers: Record<string, string> = {}): JsonRpcAnswer {
  return { status, headers, body: { jsonrpc: '2.0', error: { code, message }, id: null } }
}

function bodyStatus(thrown: unknown): number | undefined {
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}
