/** Where there is no such item. */
import { html } from '../markup.js'
import { pageFrame } from './page-frame.js'
import type { View } from './view.js'

export function missingPage(view: View): string {
  const { words, shopName } = view
  const content = html`<h1>${words.notFound}</h1><div class="empty"><p>${words.notFoundText}</p><a class="secondary" href="/">${words.lookAround}</a></div>`
  return pageFrame(view, { title: `${words.notFound} · ${shopName}`, content })
}
