/** The operator's console in the browser. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'
import { openPage } from './support/shop-page.js'

const operatorToken = 'the-operator-token'

describe.skipIf(chromiumPath === undefined)('the console in the browser', () => {
  let shop: Shop
  let browser: Browser
  let operator: ChatPage

  const open = async (options?: BrowserContextOptions) => {
    operator = await openPage(browser, `${shop.url}/console`, options)
    return operator.page
  }
  const enter = async (token = operatorToken) => {
    await operator.page.getByLabel('Operator’s token').fill(token)
    await operator.page.getByRole('button', { name: 'Log in' }).click()
  }

  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop(undefined, { operatorToken })
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })
  afterEach(async () => {
    const { complaints } = operator
    await operator.close()
    expect(complaints).toEqual([])
  })

  test('refuses a wrong token, takes the right one, and shows turns as they happen', async () => {
    const page = await open()
    await enter('a-wrong-token-of-16')
    await page.getByText('This is not the token.').waitFor()
    expect(await operator.barriers()).toEqual([])
    await enter()
    await page.getByText('Nothing yet.').first().waitFor()
    const shopper = await openPage(browser, `${shop.url}/chat`)
    await shopper.say('a warm jacket under 150, not black')
    await shopper.answered(() => shopper.cards.locator('.opinion').first().click())
    await shopper.close()
    await page.getByRole('row', { name: /ago/ }).waitFor()
    expect(await page.getByRole('img', { name: 'Turns per minute in the last hour, 2 in all' }).count()).toBe(1)
    await page.locator('tbody a').click()
    await page.locator('q', { hasText: 'under 150' }).waitFor()
    expect(await page.locator('.scores rect.similarity').count()).toBe(3)
    expect(await operator.barriers()).toEqual([])
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })

  test.each([
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'a narrow phone', options: { viewport: { width: 360, height: 740 } } },
  ] satisfies { name: string; options: BrowserContextOptions }[])(
    'has no barrier and does not scroll sideways: $name',
    async ({ options }) => {
      const page = await open(options)
      await enter()
      await page.getByRole('heading', { name: 'Conversations' }).waitFor()
      expect(await operator.barriers()).toEqual([])
      await page.locator('tbody a').first().click()
      await page.getByRole('heading', { name: 'Wishes' }).waitFor()
      expect(await operator.barriers()).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    },
  )
})
