/** The cart's page. Every change is a form of its own, so that it works without a script. */
import { formatMoney } from '../../../explanation/words/format-money.js'
import { itemTitle } from '../../../explanation/words/item-name.js'
import { html, type Markup } from '../markup.js'
import type { CartLine } from './cart.js'
import { itemAddress } from './item-address.js'
import { pageFrame } from './page-frame.js'
import { picture } from './picture.js'
import type { View } from './view.js'

export function cartPage(view: View, lines: readonly CartLine[]): string {
  const { words, shopName } = view
  const content = html`<h1>${words.yourCart}</h1>${lines.length === 0 ? emptyCart(view) : filledCart(lines, view)}`
  return pageFrame(view, { title: `${words.yourCart} · ${shopName}`, content })
}

function emptyCart({ words }: View): Markup {
  return html`<div class="empty"><p>${words.emptyCart}</p><a class="secondary" href="/">${words.lookAround}</a></div>`
}

function filledCart(lines: readonly CartLine[], view: View): Markup {
  const { words } = view
  return html`<ul class="lines">${lines.map(line => cartLine(line, view))}</ul>
    <div class="sum">${totals(lines, view)}<p class="note">${words.noCheckout}</p></div>`
}

function cartLine({ item, quantity }: CartLine, { words, language }: View): Markup {
  const title = itemTitle(item, language)
  const field = `quantity-${item.id}`
  const sum = item.price === undefined ? '' : formatMoney(item.price * quantity, item.currency, language)
  return html`<li>
    ${picture(item, { width: 120, alt: '' })}
    <div class="what"><h2 dir="auto"><a href="${itemAddress(item.id)}">${title}</a></h2><p class="brand" dir="auto">${item.brand ?? ''}</p></div>
    <form action="/cart" method="post">
      <input type="hidden" name="item" value="${item.id}">
      <label class="hidden" for="${field}">${words.named(words.quantity, title)}</label>
      <input id="${field}" name="quantity" type="number" min="0" max="99" value="${quantity}" inputmode="numeric">
      <button class="quiet" type="submit" name="do" value="set" aria-label="${words.named(words.update, title)}">${words.update}</button>
      <button class="quiet" type="submit" name="do" value="remove" aria-label="${words.named(words.remove, title)}">${words.remove}</button>
    </form>
    <p class="price">${sum}</p>
  </li>`
}

/** One sum a currency. */
function totals(lines: readonly CartLine[], { words, language }: View): Markup {
  const sums = new Map<string | undefined, number>()
  for (const { item, quantity } of lines) {
    if (item.price !== undefined) sums.set(item.currency, (sums.get(item.currency) ?? 0) + item.price * quantity)
  }
  const amounts = [...sums].map(([currency, sum]) => html`<b>${formatMoney(sum, currency, language)}</b>`)
  return html`<p class="total"><span>${words.total}</span>${amounts}</p>`
}
