/** One item as a card: picture, number, title, price, one reason, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit'
import { itemLink } from '../../channels/support/item-link.js'
import type { Item } from '../../contracts/item.js'
import type { Recommendation } from '../../contracts/recommendation.js'
import { cleanText } from '../../explanation/words/clean-text.js'
import { formatMoney } from '../../explanation/words/format-money.js'
import { itemTitle } from '../../explanation/words/item-name.js'
import { icon } from './icon.js'
import { pictureAddress } from './picture-address.js'
import { scoreBars } from './score-bars.js'
import { shortReason } from './short-reason.js'
import type { ViewContext } from './view-context.js'

/** Characters of a title that a card and its buttons show. */
const longestTitle = 160

export interface ItemCardOptions {
  /** From 1, as the text counts when it says 'the second'. */
  readonly position: number
  /** The list that 'the second' now means. */
  readonly isNewest: boolean
}

export function itemCard(recommendation: Recommendation, options: ItemCardOptions, context: ViewContext): TemplateResult {
  const { item } = recommendation
  const title = shortTitle(itemTitle(item, context.language))
  const price = item.price === undefined ? '' : formatMoney(item.price, item.currency, context.language)
  return html`<li class="card">
    <div class="frame">
      <span class="blank" aria-hidden="true">${[...title][0] ?? ''}</span>
      ${picture(item.image, context.server)}
      <span class="rank">${options.position}</span>
    </div>
    <div class="facts">
      <h3 class="title" dir="auto">${titleOrLink(item, title)}</h3>
      <p class="brand" dir="auto">${cleanText(item.brand ?? '').slice(0, 60)}</p>
      <p class="price">${price}</p>
      <p class="reason">${shortReason(recommendation, context.language)}</p>
    </div>
    ${scoreBars(recommendation, title, context)} ${actions(recommendation, title, options, context)}
  </li>`
}

/** Where the record says where the item is sold. */
function titleOrLink(item: Item, title: string): TemplateResult | string {
  const address = itemLink(item)
  return address === undefined ? title : html`<a href=${address} target="_blank" rel="noopener noreferrer">${title}</a>`
}

function shortTitle(title: string): string {
  const characters = [...title]
  return characters.length <= longestTitle ? title : `${characters.slice(0, longestTitle).join('')}…`
}

/** Behind it stands the title's first letter, for items without a picture and for pictures that do not load. */
function picture(image: string | undefined, server: string): TemplateResult | typeof nothing {
  const address = pictureAddress(image, server)
  if (address === undefined) return nothing
  return html`<img src=${address} alt="" width="480" height="480" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hide} />`
}

function hide(event: Event): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.hidden = true
}

function actions({ item }: Recommendation, title: string, { position, isNewest }: ItemCardOptions, context: ViewContext): TemplateResult {
  const { words, transcript, language } = context
  const { liked, disliked } = transcript.interest
  const named = itemTitle(item, language)
  const word = (name: string, text: string) => html`<button class="word" type="button" aria-label=${words.about(name, title)}
    @click=${() => context.send({ text })}>${name}</button>`
  return html`<div class="opinions">
      ${opinion('like', liked.includes(item.id), item.id, title, context)} ${opinion('dislike', disliked.includes(item.id), item.id, title, context)}
    </div>
    <div class="actions">${word(words.moreLikeThis, words.moreLike(named, isNewest ? position : undefined))} ${word(words.why, words.whyThis(named))}</div>`
}

/** Pressed a second time it takes the opinion back. */
function opinion(value: 'like' | 'dislike', isHeld: boolean, item: string, title: string, { words, send }: ViewContext): TemplateResult {
  const act = () => send(isHeld ? { edit: { do: 'forget-item', item } } : { feedback: { item, value } })
  return html`<button class="opinion" type="button" aria-pressed=${isHeld} aria-label=${words.about(words[value], title)} title=${words[value]}
    @click=${act}>${icon(value)}</button>`
}
