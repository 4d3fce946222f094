/** Which web pages may use the server: its own, and those of the configured origins. Programs send no origin and may. */

/**
 * @param host The request's `Host` header; its own pages have it in their origin.
 * @example isAllowedOrigin('https://shop.example', { host: 'curio.example', origins: ['https://shop.example'] }) // true
 */
export function isAllowedOrigin(
  origin: string | undefined,
  server: { host?: string | undefined; publicUrl?: string | undefined; origins: readonly string[] },
): boolean {
  if (origin === undefined || server.origins.includes('*')) return true
  if (!URL.canParse(origin)) return false
  const { host, origin: normal } = new URL(origin)
  if (server.host !== undefined && host === server.host.toLowerCase()) return true
  return [...server.origins, ...(server.publicUrl === undefined ? [] : [server.publicUrl])].some(
    allowed => URL.canParse(allowed) && new URL(allowed).origin === normal,
  )
}
