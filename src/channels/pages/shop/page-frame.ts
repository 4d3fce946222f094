/** What stands around every page of the shop: head, header with departments and search, the assistant, foot. */

import { html, type Markup } from '../markup.js'
import { categoryName } from './category-name.js'
import type { Category } from './category-tree.js'
import { listAddress } from './list-address.js'
import type { View } from './view.js'

export interface FrameOptions {
  /** Of the window. */
  readonly title: string
  readonly content: Markup
  /** What was searched for, kept in the field. */
  readonly searched?: string | undefined
  /** The path of the category that is shown. */
  readonly category?: string | undefined
}

export function pageFrame(view: View, { title, content, searched, category }: FrameOptions): string {
  const { words, language, shopName } = view
  return `<!doctype html>\n${html`<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/pages/shop.css">
    <script type="module" src="/widget/curio-chat.js"></script>
    <script type="module" src="/pages/shop.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">${words.skip}</a>
    <header class="top">
      <div class="bar">
        <a class="name" href="/">${shopName}</a>
        <form class="search" role="search" action="/items" method="get">
          <label class="hidden" for="search">${words.searchShop}</label>
          <input id="search" name="q" type="search" maxlength="200" placeholder="${words.searchShop}" value="${searched ?? ''}" autocomplete="off">
          <button type="submit">${words.search}</button>
        </form>
        <div class="tools">${languageSwitch(view)}${cartLink(view)}</div>
      </div>
      <nav class="departments" aria-label="${words.departments}">
        <ul>${view.departments.slice(0, 16).map(department => departmentLink(department, category, view))}</ul>
      </nav>
    </header>
    <main id="content" tabindex="-1">${content}</main>
    <footer class="foot"><p>${shopName}</p><p>${words.footer}</p></footer>
    <p class="notice" role="status" data-added="${words.added}" hidden></p>
    <curio-chat lang="${language}"></curio-chat>
  </body>
</html>`}\n`
}

function languageSwitch({ language, canSwitch, address, words }: View): Markup | undefined {
  if (!canSwitch) return undefined
  const other = language === 'zh' ? 'en' : 'zh'
  const url = new URL(address, 'http://page')
  url.searchParams.set('lang', other)
  const name = other === 'zh' ? '中文' : 'English'
  return html`<a class="language" href="${`${url.pathname.replace(/^\/+/u, '/')}${url.search}`}" lang="${other}" hreflang="${other}"><span class="hidden">${words.language}: </span>${name}</a>`
}

function cartLink({ words, inCart }: View): Markup {
  return html`<a class="cart" href="/cart"><span>${words.cart}</span> <b data-in-cart>${inCart}</b></a>`
}

function departmentLink({ path, name }: Category, shown: string | undefined, { language }: View): Markup {
  const isHere = shown === path || shown?.startsWith(`${path}/`) === true
  return html`<li><a href="${listAddress({ category: path })}"${isHere && html` aria-current="true"`}>${categoryName(name, language)}</a></li>`
}
