/** Where an item can be seen or bought, if its record says so. */
import type { Item } from '../../contracts/item.js'

/**
 * The http(s) address among the item's attributes `url`, `link` and `product_url`.
 *
 * @example itemLink(item) // 'https://shop.example/tent-3'
 */
export function itemLink({ attributes }: Item): string | undefined {
  for (const name of ['url', 'link', 'product_url']) {
    const value = attributes[name]
    if (typeof value !== 'string' || !URL.canParse(value)) continue
    const address = new URL(value)
    if (address.protocol === 'https:' || address.protocol === 'http:') return address.href
  }
  return undefined
}
