/** Pages with many items: the shop's first page, a department, what a search found. */
import type { Item } from '../../../contracts/item.js'
import { html, type Markup } from '../markup.js'
import { categoryName } from './category-name.js'
import type { Category } from './category-tree.js'
import { shelf } from './item-card.js'
import { listAddress } from './list-address.js'
import type { ListRequest } from './list-request.js'
import { pageFrame } from './page-frame.js'
import { picture } from './picture.js'
import type { View } from './view.js'

export interface FoundItems {
  readonly items: readonly Item[]
  readonly total: number
  /** Of how many pages. */
  readonly pages: number
}

/** The first page: what the shop is for, its departments, a few things of each; those after the twelfth stand in the welcome. */
export function homePage(view: View, selection: readonly Item[]): string {
  const { words, shopName, departments } = view
  const content = html`
    <section class="welcome">
      <div>
        <h1>${words.promise}</h1>
        <p>${words.invitation}</p>
        <button class="primary" type="button" data-ask hidden>${words.ask}</button>
      </div>
      <div class="display" aria-hidden="true">${selection.slice(12).map(item => picture(item, { width: 240, alt: '', isFirst: true }))}</div>
    </section>
    ${
      departments.length > 0 &&
      html`<section aria-labelledby="departments">
      <h2 id="departments">${words.departments}</h2>
      <ul class="tiles">${departments.slice(0, 12).map(department => tile(department, view))}</ul>
    </section>`
    }
    <section aria-labelledby="selection">
      <div class="line"><h2 id="selection">${words.selection}</h2><a href="${listAddress({})}">${words.seeAll}</a></div>
      ${shelf({ items: selection.slice(0, 12), heading: 3 }, view)}
    </section>`
  return pageFrame(view, { title: shopName, content })
}

function tile({ path, name, count, sample }: Category, { language, words }: View): Markup {
  return html`<li class="tile"><a href="${listAddress({ category: path })}">${picture(sample, { width: 200, alt: '' })}<b>${categoryName(name, language)}</b><span>${words.things(count)}</span></a></li>`
}

export function listPage(view: View, request: ListRequest, found: FoundItems): string {
  const { words, shopName, language } = view
  const { category, q } = request
  const name = category === undefined ? words.all : categoryName(category.split('/').at(-1) ?? category, language)
  const heading = q === undefined ? name : words.results(q)
  const content = html`
    ${category !== undefined && crumbs(category, view)}
    <h1 dir="auto">${heading}</h1>
    ${category !== undefined && kinds(category, request, view)}
    <div class="line"><p class="count">${words.things(found.total)}</p>${found.total > 1 && sorting(request, view)}</div>
    ${found.total === 0 ? nothingFound(view) : shelf({ items: found.items, heading: 2, first: 4 }, view)}
    ${found.pages > 1 && pager(request, found.pages, view)}`
  return pageFrame(view, { title: `${heading} · ${shopName}`, content, searched: q, category })
}

/** The way down to a category, each step a link. */
export function crumbs(path: string, { words, language }: View): Markup {
  const steps = path.split('/')
  const links = steps.map(
    (step, index) =>
      html`<li><a href="${listAddress({ category: steps.slice(0, index + 1).join('/') })}">${categoryName(step, language)}</a></li>`,
  )
  return html`<nav class="crumbs" aria-label="${words.here}"><ol><li><a href="/">${words.home}</a></li>${links}</ol></nav>`
}

function kinds(path: string, { q, sort }: ListRequest, { departments, words, language }: View): Markup | undefined {
  const department = departments.find(entry => path === entry.path || path.startsWith(`${entry.path}/`))
  if (!department || department.children.length < 2) return undefined
  const link = (to: string, name: string) =>
    html`<li><a href="${listAddress({ category: to, q, sort })}"${to === path && html` aria-current="page"`}>${name}</a></li>`
  return html`<nav class="kinds" aria-label="${categoryName(department.name, language)}"><ul>${link(department.path, words.all)}${department.children.map(
    child => link(child.path, categoryName(child.name, language)),
  )}</ul></nav>`
}

function sorting(request: ListRequest, { words }: View): Markup {
  const choices = [
    { sort: undefined, name: words.featured },
    { sort: 'cheapest', name: words.cheapest },
    { sort: 'dearest', name: words.dearest },
  ] as const
  const links = choices.map(
    ({ sort, name }) =>
      html`<li><a href="${listAddress({ ...request, sort, page: 1 })}"${sort === request.sort && html` aria-current="true"`}>${name}</a></li>`,
  )
  return html`<nav class="sorting" aria-label="${words.sort}"><ul>${links}</ul></nav>`
}

function pager(request: ListRequest, pages: number, { words }: View): Markup {
  const { page } = request
  const link = (to: number, name: string, rel: string) => html`<a rel="${rel}" href="${listAddress({ ...request, page: to })}">${name}</a>`
  return html`<nav class="pager" aria-label="${words.pages}">
    <span>${page > 1 && link(page - 1, words.previous, 'prev')}</span>
    <span>${words.pageOf(page, pages)}</span>
    <span>${page < pages && link(page + 1, words.next, 'next')}</span>
  </nav>`
}

function nothingFound({ words }: View): Markup {
  return html`<div class="empty"><p>${words.nothingFound}</p><p>${words.tryAsking}</p>
    <button class="primary" type="button" data-ask hidden>${words.ask}</button> <a class="secondary" href="/">${words.lookAround}</a></div>`
}
