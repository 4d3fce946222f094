/** The page of one item: pictures, price, what its record says, its other versions, what is like it. */
import type { AttributeValue, Item } from '../../../contracts/item.js'
import type { Language } from '../../../contracts/language.js'
import { facetLabel } from '../../../explanation/words/facet-label.js'
import { formatMoney } from '../../../explanation/words/format-money.js'
import { itemTitle } from '../../../explanation/words/item-name.js'
import { valueWords } from '../../../explanation/words/value-words.js'
import { html, type Markup } from '../markup.js'
import { itemAddress } from './item-address.js'
import { shelf } from './item-card.js'
import { crumbs } from './list-page.js'
import { pageFrame } from './page-frame.js'
import { furtherPictures, image, picture } from './picture.js'
import type { View } from './view.js'

export interface ItemSurroundings {
  readonly versions: readonly Item[]
  readonly similar: readonly Item[]
}

/** Values of one attribute that are shown. */
const longestList = 24

export function itemPage(view: View, item: Item, { versions, similar }: ItemSurroundings): string {
  const { words, language, shopName } = view
  const title = itemTitle(item, language)
  const content = html`
    ${item.category !== undefined && crumbs(item.category, view)}
    <article class="item" data-item="${item.id}">
      <div class="pictures">${picture(item, { width: 600, alt: title, isFirst: true })}${furtherPictures(item).map((address, index) =>
        image(address, { width: 160, alt: words.picture(index + 2, title) }),
      )}</div>
      <div class="facts">
        ${item.brand !== undefined && html`<p class="brand" dir="auto">${item.brand}</p>`}
        <h1 dir="auto">${title}</h1>
        ${item.price !== undefined && html`<p class="price">${formatMoney(item.price, item.currency, language)}</p>`}
        ${description(item, language) !== '' && html`<p class="description" dir="auto">${description(item, language)}</p>`}
        <form class="buy" action="/cart" method="post" data-add="${item.id}">
          <input type="hidden" name="item" value="${item.id}">
          <input type="hidden" name="do" value="add">
          <button class="primary" type="submit">${words.addToCart}</button>
          <button class="secondary" type="button" data-ask hidden>${words.ask}</button>
        </form>
        ${otherVersions(versions, view)}
        ${details(item, view)}
      </div>
    </article>
    ${similar.length > 0 && html`<section aria-labelledby="similar"><h2 id="similar">${words.similar}</h2>${shelf({ items: similar, heading: 3 }, view)}</section>`}`
  return pageFrame(view, { title: `${title} · ${shopName}`, content, category: item.category })
}

function description({ description = '', translations }: Item, language: Language): string {
  return ((language === 'zh' ? translations?.['zh']?.description : undefined) ?? description).trim()
}

function otherVersions(versions: readonly Item[], { words, language }: View): Markup | undefined {
  if (versions.length === 0) return undefined
  const links = versions.slice(0, 12).map(version => {
    const title = itemTitle(version, language)
    return html`<li><a href="${itemAddress(version.id)}" title="${title}">${picture(version, { width: 100, alt: title })}</a></li>`
  })
  return html`<section class="versions" aria-labelledby="versions"><h2 id="versions">${words.versions}</h2><ul>${links}</ul></section>`
}

function details(item: Item, { words, language }: View): Markup | undefined {
  const rows = Object.entries(item.attributes).flatMap(([name, value]) => detail(name, value, language))
  if (rows.length === 0) return undefined
  return html`<section class="details" aria-labelledby="details"><h2 id="details">${words.details}</h2><dl>${rows}</dl></section>`
}

function detail(name: string, value: AttributeValue, language: Language): readonly Markup[] {
  const values = [value].flat().slice(0, longestList)
  if (values.length === 0) return []
  const separator = language === 'zh' ? '、' : ', '
  const text = values.map(entry => capital(valueWords(name, entry, language))).join(separator)
  return [html`<div><dt>${capital(facetLabel(name, language))}</dt><dd dir="auto">${text}</dd></div>`]
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}
