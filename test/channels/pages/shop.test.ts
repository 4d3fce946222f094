/** The shop over real HTTP, as a browser without scripts uses it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, request, type TestServer } from '../http/open-test-server.js'
import { activeParts, elementsOf, textsOf } from './page-of.js'

function itemsLinked(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ attributes: { href = '' } }) => (/^\/item\/[^?]+$/u.test(href) ? [href] : []))
}

describe('the shop without a script', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await openTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const page = (path: string, headers: Record<string, string> = {}) => request(`${server.url}${path}`, 'GET', { headers })
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/cart`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers })
  /** The cookies that an answer sets, as the next request sends them. */
  const cookies = (response: Response) =>
    response.headers
      .getSetCookie()
      .map(cookie => cookie.split(';')[0])
      .join('; ')

  test('its first page leads into every department', async () => {
    const { text, headers } = await page('/')
    expect(textsOf(text, 'h1')).toEqual(['Say what you are looking for.'])
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    const links = elementsOf(text).flatMap(({ attributes }) => attributes['href'] ?? [])
    for (const name of ['Shoes', 'Bags', 'Courses']) expect(links).toContain(`/items?category=${name}`)
    for (const link of new Set(links.filter(link => link.startsWith('/items')))) expect((await page(link)).status).toBe(200)
  })

  test('a department shows what is in it and below it, by price where asked', async () => {
    const all = (await page('/items?category=Shoes')).text
    expect(all).toContain('90 items')
    const running = (await page('/items?category=Shoes%2FRunning&sort=dearest')).text
    expect(textsOf(running, 'h1')).toEqual(['Running'])
    const prices = elementsOf(running)
      .filter(({ attributes }) => attributes['class'] === 'price')
      .map(({ text }) => Number(text.trim().replace('$', '')))
    expect(prices).toHaveLength(24)
    expect(prices).toEqual(prices.toSorted((a, b) => b - a))
  })

  test('the pages of a list show every item once', async () => {
    const seen: string[] = []
    let next: string | undefined = '/items?category=Shoes'
    while (next !== undefined) {
      const { text } = await page(next)
      seen.push(...itemsLinked(text))
      next = elementsOf(text).find(({ attributes }) => attributes['rel'] === 'next')?.attributes['href']
    }
    expect(seen).toHaveLength(90)
    expect(new Set(seen).size).toBe(90)
  })

  test('a search finds words in both languages, and says so where there is nothing', async () => {
    expect(textsOf((await page('/items?q=red+kettle')).text, 'h2')).toEqual(['Whistler Stovetop Kettle in red'])
    expect(textsOf((await page('/items?q=%E8%BD%BB%E7%BE%BD%E7%BC%93%E9%9C%87')).text, 'h2')).toHaveLength(4)
    const nothing = (await page('/items?q=blorf')).text
    expect(nothing).toContain('Nothing in the shop has all of these words.')
    expect(elementsOf(nothing).find(({ attributes }) => attributes['id'] === 'search')?.attributes['value']).toBe('blorf')
  })

  test.each([
    '/items?page=-3',
    '/items?page=1e9',
    '/items?sort=x&q=',
    `/items?q=${'a'.repeat(5000)}`,
    '/items?category=../../etc',
    '/items?q=a&q=b',
  ])('an odd address gives some page: %s', async path => expect((await page(path)).status).toBe(200))

  test('an item has its picture, price, facts, versions and what is like it', async () => {
    const { text } = await page('/item/featherstep-navy')
    expect(textsOf(text, 'h1')).toEqual(['Featherstep Cushioned Running Shoes in navy'])
    expect(textsOf(text, 'dt')).toContain('Material')
    expect(textsOf(text, 'dd')).toContain('Mesh')
    const images = elementsOf(text).filter(({ name }) => name === 'img')
    expect(images[0]?.attributes).toMatchObject({
      alt: 'Featherstep Cushioned Running Shoes in navy',
      src: '/api/v1/images/featherstep-navy?width=600',
    })
    const linked = itemsLinked(text)
    expect(linked).toContain('/item/featherstep-coral')
    expect(linked).toHaveLength(3 + 4)
    expect(linked).not.toContain('/item/featherstep-navy')
  })

  test('says that an item is not there', async () => {
    const { status, text } = await page('/item/nothing%3Cb%3E')
    expect(status).toBe(404)
    expect(textsOf(text, 'h1')).toEqual(['There is nothing at this address'])
  })

  test('speaks the language that is chosen, then keeps it; else the browser’s', async () => {
    expect(textsOf((await page('/item/featherstep-navy', { 'accept-language': 'zh-CN,zh;q=0.9' })).text, 'h1')).toEqual([
      '轻羽缓震跑鞋（藏青色）',
    ])
    const chosen = await fetch(`${server.url}/?lang=zh`)
    expect(elementsOf(await chosen.text())[0]?.attributes['lang']).toBe('zh')
    const kept = (await page('/cart', { cookie: cookies(chosen), 'accept-language': 'en' })).text
    expect(textsOf(kept, 'h1')).toEqual(['您的购物车'])
  })

  test('the switch of languages stays on its own host', async () => {
    const { text } = await page('//evil.example/?q=1')
    expect(text).not.toContain('href="//')
  })

  test('the cart takes, counts, changes and gives back', async () => {
    const added = await post({ do: 'add', item: 'featherstep-navy' })
    expect([added.status, added.headers.get('location')]).toEqual([303, '/cart'])
    expect(added.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
    const two = await post({ do: 'set', item: 'featherstep-navy', quantity: '2' }, { cookie: cookies(added) })
    const shown = (await page('/cart', { cookie: cookies(two) })).text
    expect(shown).toContain('$178')
    expect(elementsOf(shown).find(({ attributes }) => attributes['class'] === 'cart')?.text).toBe('Cart 2')
    const none = await post({ do: 'remove', item: 'featherstep-navy' }, { cookie: cookies(two) })
    expect((await page('/cart', { cookie: cookies(none) })).text).toContain('Your cart is empty.')
  })

  test('the cart refuses what is no item, what is no form, and other people’s pages', async () => {
    expect((await post({ do: 'add', item: 'nothing' })).status).toBe(404)
    expect((await post({ do: 'steal', item: 'featherstep-navy' })).status).toBe(400)
    expect((await post({ do: 'set', item: 'featherstep-navy', quantity: 'many' })).status).toBe(400)
    expect((await post({ do: 'add', item: 'featherstep-navy' }, { origin: 'https://evil.example' })).status).toBe(403)
  })

  test.each(['/', '/items', '/item/featherstep-navy', '/cart'])('has nothing inline: %s', async path => {
    expect(activeParts((await page(path)).text)).toEqual([])
  })
})
