/** The demonstration shop, as people use it. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'
import { openPage } from './support/shop-page.js'

/** What the server believes of the session that this browser keeps. */
const believed = `(async () => {
  const { token } = JSON.parse(localStorage.getItem('curio:' + location.origin + '/') ?? '{}')
  if (!token) return {}
  const answer = await fetch('/api/v1/sessions/current/export', { headers: { authorization: 'Bearer ' + token } })
  return Object.fromEntries((await answer.json()).interest.reactions.map(({ item, value }) => [item, value]))
})()`

const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

const addresses = ['/', '/items?category=Shoes', '/items?q=blorf', '/item/featherstep-navy', '/cart', '/item/nothing']

describe.skipIf(chromiumPath === undefined)('the shop in the browser', () => {
  let shop: Shop
  let browser: Browser
  let shopper: ChatPage

  const open = async (path: string, options?: BrowserContextOptions) => {
    shopper = await openPage(browser, `${shop.url}${path}`, options)
    return shopper.page
  }

  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop()
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })
  afterEach(async () => {
    const { complaints } = shopper
    await shopper.close()
    expect(complaints).toEqual([])
  })

  test('one looks around, searches, opens an item and puts it into the cart; the interest model knows at once', async () => {
    const page = await open('/')
    await page.getByRole('navigation', { name: 'Departments' }).getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
    await page.getByRole('searchbox').fill('kettle red')
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('link', { name: 'Whistler Stovetop Kettle in red' }).click()
    await page.getByRole('heading', { level: 1, name: 'Whistler Stovetop Kettle in red' }).waitFor()
    await expect.poll(() => page.evaluate(believed)).toEqual({ 'whistler-kettle-red': 'click' })
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByText('Added to the cart').waitFor()
    await expect.poll(() => page.evaluate(believed)).toMatchObject({ 'whistler-kettle-red': 'cart' })
    await page.getByRole('link', { name: /^Cart/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Whistler Stovetop Kettle in red' }).waitFor()
    await page.getByRole('button', { name: /^Remove/ }).click()
    await page.getByText('Your cart is empty.').waitFor()
  })

  test('the assistant is the same session as the pages: what was looked at counts in what it believes', async () => {
    const page = await open('/item/featherstep-navy')
    await page.getByRole('button', { name: 'Ask the assistant' }).click()
    await shopper.say('running shoes')
    const titles = await shopper.titles()
    expect(titles.length).toBe(3)
    await page.getByRole('link', { name: 'Featherstep Cushioned Running Shoes in coral' }).first().click({ force: true })
    await page.waitForURL('**/featherstep-coral')
    await expect.poll(() => page.evaluate(believed)).toEqual({ 'featherstep-coral': 'click' })
  })

  test('begins a new session where the kept one is no longer good', async () => {
    const page = await open('/item/featherstep-navy')
    await page.evaluate(`localStorage.setItem('curio:' + location.origin + '/', JSON.stringify({ sessionId: 'x', token: 'expired' }))`)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await expect.poll(() => page.evaluate(believed).catch(() => undefined)).toEqual({ 'featherstep-navy': 'cart' })
  })

  test('works without scripts: looking, searching, the cart', async () => {
    const page = await open('/item/featherstep-navy', { javaScriptEnabled: false })
    expect(await page.getByRole('button', { name: 'Ask the assistant' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor()
    await page.getByRole('spinbutton').fill('3')
    await page.getByRole('button', { name: /^Update/ }).click()
    await page.getByText('$267').first().waitFor()
    await page.getByRole('searchbox').fill('tent')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('link', { name: 'Lark Two-Person Tent in green' }).waitFor()
  })

  test('the switch of languages keeps the page and the language', async () => {
    const page = await open('/item/featherstep-navy')
    await page.getByRole('link', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: '轻羽缓震跑鞋（藏青色）' }).waitFor()
    await page.getByRole('button', { name: '打开购物助手' }).waitFor()
    await page
      .getByRole('link', { name: '跑步' })
      .or(page.getByRole('link', { name: '鞋' }))
      .first()
      .click()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh')
  })

  test('the first step of the keyboard skips to the content', async () => {
    const page = await open('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
  })

  test.each([
    { name: 'light', options: {} },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'a narrow phone', options: { viewport: { width: 360, height: 740 } } },
    { name: 'Chinese', options: { locale: 'zh-CN' } },
  ] satisfies { name: string; options: BrowserContextOptions }[])(
    'no page has a barrier or scrolls sideways: $name',
    async ({ options }) => {
      const page = await open('/', options)
      for (const address of addresses) {
        await page.goto(`${shop.url}${address}`)
        expect(await shopper.barriers(), address).toEqual([])
        expect(await page.evaluate(overflow), address).toBe(0)
      }
      await page.goto(`${shop.url}/item/featherstep-navy`)
      await page.locator('form[data-add] button').first().click()
      await page.locator('.notice:not([hidden])').waitFor()
      await page.goto(`${shop.url}/cart`)
      expect(await shopper.barriers()).toEqual([])
      expect(await page.evaluate(overflow)).toBe(0)
    },
  )
})
