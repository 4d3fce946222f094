/** An item on a shelf: picture, title, maker, price; the whole card leads to its page. */
import type { Item } from '../../../contracts/item.js'
import { cleanText } from '../../../explanation/words/clean-text.js'
import { formatMoney } from '../../../explanation/words/format-money.js'
import { itemTitle } from '../../../explanation/words/item-name.js'
import { html, type Markup } from '../markup.js'
import { itemAddress } from './item-address.js'
import { picture } from './picture.js'
import type { View } from './view.js'

export interface Shelf {
  readonly items: readonly Item[]
  /** Of the titles on the shelf. */
  readonly heading: 2 | 3
  /** How many are seen at once, so that their pictures are not put off. */
  readonly first?: number
}

export function shelf({ items, heading, first = 0 }: Shelf, view: View): Markup {
  return html`<ul class="shelf">${items.map((item, index) => card(item, { heading, isFirst: index < first }, view))}</ul>`
}

function card(item: Item, { heading, isFirst }: { heading: 2 | 3; isFirst: boolean }, { language }: View): Markup {
  const link = html`<a href="${itemAddress(item.id)}">${itemTitle(item, language)}</a>`
  return html`<li class="card">
    ${picture(item, { width: 300, alt: '', isFirst })}
    ${heading === 2 ? html`<h2 dir="auto">${link}</h2>` : html`<h3 dir="auto">${link}</h3>`}
    <p class="brand" dir="auto">${cleanText(item.brand ?? '').slice(0, 60)}</p>
    <p class="price">${item.price === undefined ? '' : formatMoney(item.price, item.currency, language)}</p>
  </li>`
}
