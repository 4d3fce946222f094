/** Where a request comes from, believing only the proxies that the operator trusts. */
import type { IncomingMessage } from 'node:http'

/**
 * The peer's address, or, with n trusted proxies, the nth entry from the right of `X-Forwarded-For`: what stands before it anyone could have written.
 *
 * @example clientAddress(request, config.server.trustedProxies) // '203.0.113.7'
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return peer
  const forwarded = [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
  return forwarded.at(-Math.min(trustedProxies, forwarded.length)) ?? peer
}
