/** Narrow, dark, Chinese, and with items that mean harm. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TurnEvent } from '../../src/contracts/turn.js'
import { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'

describe.skipIf(chromiumPath === undefined)('the look in the browser', () => {
  let shop: Shop
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop()
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })

  const style = (chat: ChatPage, selector: string, property: string) =>
    chat.page.evaluate<string>(
      `getComputedStyle(document.querySelector('curio-chat').shadowRoot.querySelector('${selector}'))['${property}']`,
    )

  test('on a phone the panel fills the screen and nothing sticks out', async () => {
    const chat = await ChatPage.open(browser, shop.gateway.url, { attributes: '', viewport: { width: 375, height: 740 } })
    await chat.button('Open the shopping assistant').click()
    await chat.say('a warm jacket under 150, not black')
    const box = await chat.page.getByRole('dialog').boundingBox()
    expect(box).toEqual({ x: 0, y: 0, width: 375, height: 740 })
    const wide = await chat.page.evaluate(
      "[document.documentElement.scrollWidth, document.querySelector('curio-chat').shadowRoot.querySelector('.log').scrollWidth]",
    )
    expect(wide).toEqual([375, 375])
    await chat.close()
  })

  test('the newest answer is in view from its beginning', async () => {
    const chat = await ChatPage.open(browser, shop.gateway.url, { attributes: 'open', viewport: { width: 375, height: 740 } })
    await chat.say('a warm jacket under 150, not black')
    await chat.say('a red bag')
    const said = await chat.page.locator('.turn').last().locator('.said').boundingBox()
    expect(said?.y).toBeGreaterThan(60)
    expect(said?.y).toBeLessThan(140)
    await chat.close()
  })

  test('dark is followed from the system, and the theme of the page wins', async () => {
    const dark = 'rgb(25, 25, 24)'
    const light = 'rgb(255, 255, 255)'
    const chat = await ChatPage.open(browser, shop.gateway.url, { colorScheme: 'dark' })
    await chat.line.waitFor()
    expect(await style(chat, '.panel', 'backgroundColor')).toBe(dark)
    await chat.page.evaluate("document.querySelector('curio-chat').setAttribute('theme', 'light')")
    expect(await style(chat, '.panel', 'backgroundColor')).toBe(light)
    await chat.page.emulateMedia({ colorScheme: 'light' })
    await chat.page.evaluate("document.querySelector('curio-chat').setAttribute('theme', 'dark')")
    expect(await style(chat, '.panel', 'backgroundColor')).toBe(dark)
    await chat.page.evaluate("document.querySelector('curio-chat').style.setProperty('--curio-background', 'rgb(1, 2, 3)')")
    expect(await style(chat, '.panel', 'backgroundColor')).toBe('rgb(1, 2, 3)')
    await chat.close()
  })

  test('the language is the browser’s until it is told, and switches without a reload', async () => {
    const chat = await ChatPage.open(browser, shop.gateway.url, { locale: 'zh-CN', attributes: 'inline&lang=zh' })
    await chat.say('保暖的夹克，150美元以内')
    expect((await chat.titles()).join()).toMatch(/\p{Script=Han}/u)
    expect((await chat.chips.allTextContents()).join()).toContain('夹克')
    await chat.button('English').click()
    await chat.button('Send').waitFor()
    expect((await chat.titles()).join()).not.toMatch(/\p{Script=Han}/u)
    expect((await chat.chips.allTextContents()).join()).toContain('jackets')
    await chat.button('中文').click()
    await chat.answered(() =>
      chat
        .button(/^为什么？/)
        .first()
        .click(),
    )
    await chat.answered(() =>
      chat
        .button(/^更多类似/)
        .first()
        .click(),
    )
    expect(await chat.cards.count()).toBeGreaterThan(0)
    expect(await chat.page.locator('.failure').count()).toBe(0)
    await chat.close()
  })

  test('the server’s own page is the whole chat, under the policy of all its pages', async () => {
    const chat = await ChatPage.open(browser, shop.url, { attributes: '' })
    await chat.page.goto(`${shop.url}/chat`)
    await chat.say('a red bag')
    expect(await chat.cards.count()).toBe(3)
    expect(await chat.barriers()).toEqual([])
    expect(chat.complaints).toEqual([])
    await chat.close()
  })

  test('moves nothing for who wants no motion', async () => {
    const chat = await ChatPage.open(browser, shop.gateway.url, { attributes: 'open' })
    await chat.line.waitFor()
    expect(await style(chat, '.panel', 'animationName')).toBe('none')
    await chat.close()
  })
})

/** What no catalogue of ours would let through, as if a server did. */
const hostileTitles = ['<img src=x onerror="window.hacked=1">', '\u202E\u05E7\u05D5\u05DE\u05E7\u05D5\u05DD txet', 'W'.repeat(5000)]

function hostile(event: TurnEvent): TurnEvent {
  if (event.type !== 'items') return event
  const items = event.items.map((recommendation, index) => ({
    ...recommendation,
    item: {
      ...recommendation.item,
      title: hostileTitles[index % hostileTitles.length] ?? '',
      brand: '<b>brand</b>',
      attributes: { url: 'javascript:window.hacked=2' },
    },
  }))
  return { ...event, items }
}

describe.skipIf(chromiumPath === undefined)('hostile items in the browser', () => {
  test('show markup, directions and endless titles as text', async () => {
    const browser = await openBrowser()
    const shop = await openShop(hostile)
    try {
      const chat = await ChatPage.open(browser, shop.gateway.url, { viewport: { width: 375, height: 740 } })
      await chat.say('a kettle')
      const titles = await chat.titles()
      expect(titles).toHaveLength(3)
      expect(titles[0]).toBe(hostileTitles[0])
      expect(titles[2]?.length).toBeLessThan(200)
      expect(await chat.page.locator('.card b, .card .title img, .card a').count()).toBe(0)
      await chat.say('<img src=x onerror="window.hacked=3">')
      await chat.say('W'.repeat(3900))
      expect(await chat.page.evaluate('window.hacked')).toBeUndefined()
      expect(
        await chat.page.evaluate("document.querySelector('curio-chat').shadowRoot.querySelector('.log').scrollWidth"),
      ).toBeLessThanOrEqual(375)
      expect(await chat.barriers()).toEqual([])
      expect(chat.complaints).toEqual([])
    } finally {
      await browser.close()
      await shop.close()
    }
  })
})
