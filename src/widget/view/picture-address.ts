/** Where a card's picture is fetched: no larger than a card can show. */
import { safeAddress } from './safe-address.js'

/** Pixels of the widest card, on a screen with two for one. */
const width = '600'

/**
 * Pictures that lie on the curio server come in the size of a card, others as they are.
 *
 * @example
 * pictureAddress('/api/v1/images/kettle', 'https://curio.example/') // 'https://curio.example/api/v1/images/kettle?width=600'
 */
export function pictureAddress(image: string | undefined, server: string): string | undefined {
  const address = safeAddress(image, server)
  if (address === undefined) return undefined
  const url = new URL(address)
  if (url.origin === new URL(server).origin && url.pathname.includes('/api/v1/images/')) url.searchParams.set('width', width)
  return url.href
}
