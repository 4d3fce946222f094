/** How long to wait before a request is tried again, and whether it is worth it. */
import type { CurioError } from '../../errors.js'
import type { Answer } from './request-once.js'

const transientStatus: ReadonlySet<number> = new Set([429, 500, 502, 503, 504])
const transientCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/**
 * Milliseconds until the next attempt; undefined where another one would meet the same.
 *
 * @param attempt counted from 1
 * @param backoff milliseconds before the second attempt; each later one doubles it
 * @example retryWait({ status: 503, headers: { 'retry-after': '2' }, body: Buffer.alloc(0) }, 1, 500) // 2000
 */
export function retryWait(outcome: Answer | CurioError, attempt: number, backoff: number): number | undefined {
  const usual = backoff * 2 ** (attempt - 1)
  if ('code' in outcome) return isTransient(outcome) ? usual : undefined
  if (!transientStatus.has(outcome.status)) return undefined
  return Math.max(usual, retryAfter(outcome.headers['retry-after']) ?? 0)
}

/** Seconds or a date, as milliseconds from now. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\s*\d+\s*$/u.test(value)) return Number(value) * 1000
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : Math.max(0, time - Date.now())
}

function isTransient({ cause }: CurioError): boolean {
  return cause instanceof Error && 'code' in cause && transientCodes.has(String(cause.code))
}
