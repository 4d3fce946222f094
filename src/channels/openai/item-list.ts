/** The items of an answer as a short Markdown list, for clients that show text alone. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import { formatMoney, itemTitle } from '../../explanation/index.js'
import { itemLink } from '../support/item-link.js'

/**
 * Title, price and link, one line an item; empty without items.
 *
 * @example itemList([tent], 'en') // '1. [Fjell 2 Tent](https://shop.example/fjell-2) · $149'
 */
export function itemList(items: readonly Item[], language: Language): string {
  return items.map((item, index) => `${index + 1}. ${lineOf(item, language)}`).join('\n')
}

function lineOf(item: Item, language: Language): string {
  const title = plainMarkdown(itemTitle(item, language))
  const link = itemLink(item)
  const name = link === undefined ? title : `[${title}](${link.replace(/[()]/gu, mark => (mark === '(' ? '%28' : '%29'))})`
  return item.price === undefined ? name : `${name} · ${formatMoney(item.price, item.currency, language)}`
}

/** Catalogue text draws no links, pictures or headings of its own. */
function plainMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~]/gu, '\\$&')
}
