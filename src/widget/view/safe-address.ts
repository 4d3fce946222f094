/** Addresses out of the catalogue, before they become a picture or a link. */

/**
 * An absolute http(s) address, or undefined: `javascript:`, `data:` and paths of a disk never reach the page.
 *
 * @example
 * safeAddress('/api/v1/images/kettle', 'https://shop.example/') // 'https://shop.example/api/v1/images/kettle'
 */
export function safeAddress(address: unknown, base: string): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}
