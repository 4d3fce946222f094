/** The demonstration shop: pages that a browser without scripts can use too. */
import express, { type CookieOptions, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { CurioError } from '../../../errors.js'
import { ItemList } from '../../support/item-list.js'
import type { ServerRooms } from '../../support/server-rooms.js'
import { cookieOf } from '../cookies.js'
import { sendPage } from '../send-page.js'
import { itemsIn, readCart, withAdded, withQuantity, writeCart } from './cart.js'
import { cartPage } from './cart-page.js'
import { itemPage } from './item-page.js'
import { homePage, listPage } from './list-page.js'
import { type ListRequest, listRequestSchema } from './list-request.js'
import { missingPage } from './missing-page.js'
import { chosenLanguage, languageCookie, pageLanguage } from './page-language.js'
import { pageWords } from './page-words.js'
import { Shelves } from './shelves.js'
import type { View } from './view.js'

const cartCookie = 'curio-cart'
const perPage = 24
const monthMilliseconds = 30 * 24 * 3600 * 1000

const cartForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), item: z.string().max(200) }),
  z.object({ do: z.literal('remove'), item: z.string().max(200) }),
  z.object({ do: z.literal('set'), item: z.string().max(200), quantity: z.coerce.number().int().min(0).max(99) }),
])

/** Mounted at `/`. */
export function shopRouter(rooms: ServerRooms): Router {
  const shop = new Shop(rooms)
  const router = Router()
  router.get('/', (request, response) => shop.home(request, response))
  router.get('/items', (request, response) => shop.list(request, response))
  router.get('/item/:id', (request, response) => shop.item(request, response))
  router.get('/cart', (request, response) => shop.cart(request, response))
  router.post('/cart', express.urlencoded({ extended: false, limit: '8kb' }), (request, response) => shop.changeCart(request, response))
  return router
}

class Shop {
  readonly #rooms: ServerRooms
  readonly #shelves: Shelves
  readonly #list: ItemList

  constructor(rooms: ServerRooms) {
    this.#rooms = rooms
    this.#shelves = new Shelves(rooms.catalog)
    this.#list = new ItemList(rooms.catalog)
  }

  home(request: Request, response: Response): void {
    send(response, homePage(this.#view(request, response), this.#shelves.selection(16)))
  }

  list(request: Request, response: Response): void {
    const asked = listRequestSchema.parse({ ...request.query })
    const { category, q } = asked
    const all = this.#list.page({ limit: Number.POSITIVE_INFINITY, offset: 0, ...(category && { category }), ...(q && { q }) })
    const items = sorted(all.items, asked.sort)
    const pages = Math.max(1, Math.ceil(all.total / perPage))
    const page = Math.min(asked.page, pages)
    const found = { items: items.slice((page - 1) * perPage, page * perPage), total: all.total, pages }
    send(response, listPage(this.#view(request, response), { ...asked, page }, found))
  }

  item(request: Request, response: Response): void {
    const view = this.#view(request, response)
    const item = this.#rooms.catalog.get([request.params['id'] ?? []].flat().join('/'))
    if (!item) send(response.status(404), missingPage(view))
    else send(response, itemPage(view, item, { versions: this.#shelves.versionsOf(item), similar: this.#shelves.similarTo(item, 4) }))
  }

  cart(request: Request, response: Response): void {
    send(response, cartPage(this.#view(request, response), this.#linesOf(request)))
  }

  /** Goes on to the cart; a script that asks for JSON is told how many items are in it. */
  changeCart(request: Request, response: Response): void {
    const form = cartForm.safeParse(request.body)
    if (!form.success) throw new CurioError('INPUT_INVALID', z.prettifyError(form.error).slice(0, 1000), { cause: form.error })
    const item = this.#rooms.catalog.get(form.data.item)
    if (!item) throw new CurioError('ITEM_UNKNOWN', `There is no item ${JSON.stringify(form.data.item.slice(0, 80))}.`)
    const before = this.#linesOf(request)
    const lines =
      form.data.do === 'add' ? withAdded(before, item) : withQuantity(before, item, form.data.do === 'set' ? form.data.quantity : 0)
    response.cookie(cartCookie, writeCart(lines), { ...this.#cookie(), httpOnly: true })
    if (request.accepts(['html', 'json']) === 'json') response.json({ count: itemsIn(lines) })
    else response.redirect(303, '/cart')
  }

  #linesOf(request: Request) {
    return readCart(cookieOf(request, cartCookie), this.#rooms.catalog)
  }

  #view(request: Request, response: Response): View {
    const { config } = this.#rooms
    const language = pageLanguage(request, config.language)
    if (chosenLanguage(request) === language) response.cookie(languageCookie, language, this.#cookie())
    const words = pageWords(language)
    return {
      language,
      canSwitch: config.language === 'auto',
      words,
      shopName: config.writing.shopName ?? words.shop,
      departments: this.#shelves.departments,
      inCart: itemsIn(this.#linesOf(request)),
      address: request.originalUrl,
    }
  }

  #cookie(): CookieOptions {
    const secure = this.#rooms.config.server.publicUrl?.startsWith('https:') === true
    return { sameSite: 'lax', secure, path: '/', maxAge: monthMilliseconds }
  }
}

function send(response: Response, page: string): void {
  sendPage(response.vary('accept-language').vary('cookie'), page, 'private')
}

/** Items without a price come last. */
function sorted<Item extends { readonly price?: number }>(items: readonly Item[], sort: ListRequest['sort']): readonly Item[] {
  if (sort === undefined) return items
  const sign = sort === 'cheapest' ? 1 : -1
  const key = ({ price }: Item) => (price === undefined ? Number.POSITIVE_INFINITY : sign * price)
  return items.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)))
}
