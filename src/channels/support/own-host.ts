/** Under which name a request's own pages are believed. */

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu
const loopbackAddress = /^(?:localhost|127\.0\.0\.1|::1)$/iu

/**
 * The `Host` where it can be believed, else undefined. A server that listens on this machine alone is reached by the machine's own names; any other name was made to lead
 * here by whoever owns it (DNS rebinding), and such a page would be taken for our own. Behind a proxy, `server.publicUrl` names the true one.
 *
 * @param address what the server listens on
 * @example ownHost('evil.example', '127.0.0.1') // undefined
 */
export function ownHost(host: string | undefined, address: string): string | undefined {
  if (host === undefined || !loopbackAddress.test(address)) return host
  return loopback.test(host) ? host : undefined
}
