/** For people who use a keyboard, a screen reader or large fingers. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ChatPage, type ChatPageOptions } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'

const focused = `(() => {
  const active = document.querySelector('curio-chat').shadowRoot.activeElement
  return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''
})()`

describe.skipIf(chromiumPath === undefined)('access in the browser', () => {
  let shop: Shop
  let browser: Browser
  let chat: ChatPage

  const open = async (options?: ChatPageOptions) => {
    chat = await ChatPage.open(browser, shop.gateway.url, options)
    return chat
  }
  const tabTo = async (name: string, key: 'Tab' | 'Shift+Tab') => {
    for (let step = 0; step < 30; step++) {
      if ((await chat.page.evaluate<string>(focused)).startsWith(name)) return
      await chat.page.keyboard.press(key)
    }
    throw new Error(`${key} does not come to ${name}`)
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
    shop.pace.release()
    const { complaints } = chat
    await chat.close()
    expect(complaints).toEqual([])
  })

  test('the keyboard alone opens, asks, likes, takes back, stops and closes', async () => {
    const { page } = await open({ attributes: '' })
    await page.keyboard.press('Tab')
    expect(await page.evaluate(focused)).toBe('Open the shopping assistant')
    await page.keyboard.press('Enter')
    await chat.line.waitFor()
    await expect.poll(() => page.evaluate(focused)).toBe('Write a message')
    await chat.answered(async () => {
      await page.keyboard.type('a warm jacket,')
      await page.keyboard.press('Shift+Enter')
      await page.keyboard.type('not black')
      await page.keyboard.press('Enter')
    })
    expect((await page.locator('.said').textContent())?.trim()).toBe('a warm jacket,\nnot black')
    expect(await page.evaluate(focused)).toBe('Write a message')

    await tabTo('Remove: not black', 'Shift+Tab')
    await chat.answered(() => page.keyboard.press('Enter'))
    expect(await page.evaluate(focused)).toBe('Write a message')

    await tabTo('I like it', 'Shift+Tab')
    await chat.answered(() => page.keyboard.press('Space'))

    shop.pace.hold()
    await tabTo('Write a message', 'Tab')
    await page.keyboard.type('a red bag')
    await page.keyboard.press('Enter')
    await page.locator('[aria-busy=true]').waitFor()
    await page.keyboard.press('Escape')
    await chat.log.getByText('Stopped.').waitFor()
    expect(await page.evaluate(focused)).toBe('Write a message')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(focused)).toBe('Open the shopping assistant')
  })

  test('an answer is spoken once, when it is complete', async () => {
    await open()
    await chat.log.getByText('What can I find for you').waitFor()
    await chat.page.evaluate(`{
      window.heard = []
      const region = document.querySelector('curio-chat').shadowRoot.querySelector('p[role=status]')
      new MutationObserver(() => { if (region.textContent) window.heard.push(region.textContent) }).observe(region, { childList: true, characterData: true, subtree: true })
    }`)
    expect(await chat.log.getAttribute('aria-live')).toBe('off')
    await chat.say('a warm jacket under 150, not black')
    await expect.poll(() => chat.page.evaluate<string[]>('window.heard')).toHaveLength(1)
    const [heard] = await chat.page.evaluate<string[]>('window.heard')
    expect(heard).toMatch(/^3 items\. .*Jacket/)
  })

  test('nothing that is touched is smaller than 44 pixels', async () => {
    await open({ attributes: 'open', viewport: { width: 375, height: 740 } })
    await chat.say('a warm jacket under 150, not black')
    const small =
      await chat.page.evaluate(`[...document.querySelector('curio-chat').shadowRoot.querySelectorAll('button, summary, textarea')]
      .map(element => [element.getAttribute('aria-label') ?? element.textContent, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 44 || height < 44).map(([name]) => name)`)
    expect(small).toEqual([])
  })

  test('what a score is made of folds out as bars, with the shares as text', async () => {
    await open({ attributes: 'open&theme=dark', viewport: { width: 375, height: 740 } })
    await chat.say('a warm jacket under 150, not black')
    const parts = chat.cards.first().locator('.parts')
    await parts.locator('summary').focus()
    await chat.page.keyboard.press('Enter')
    const bars = parts.getByRole('listitem')
    expect(await bars.count()).toBeGreaterThan(0)
    for (const text of await bars.allTextContents()) expect(text.trim()).toMatch(/^[a-z' ]+ \d+%$/)
    const bar = await parts.locator('rect').first().boundingBox()
    expect(bar?.width).toBeGreaterThan(10)
    expect(await chat.barriers()).toEqual([])
  })

  test('the focus can be seen on every button', async () => {
    await open()
    await chat.say('a warm jacket, not black')
    for (const name of ['Undo', 'Remove: not black', 'Why?', 'I like it']) {
      await tabTo(name, 'Shift+Tab')
      const outline = await chat.page.evaluate(`(() => {
        const active = document.querySelector('curio-chat').shadowRoot.activeElement
        return [active, ...active.querySelectorAll('*')].some(element => getComputedStyle(element).outlineStyle === 'solid')
      })()`)
      expect(outline, name).toBe(true)
    }
  })

  test.each([
    { name: 'light', options: {} },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'the dark theme, floating', options: { attributes: 'open&theme=dark' } },
    { name: 'a phone', options: { attributes: 'open', viewport: { width: 375, height: 740 } } },
    { name: 'Chinese', options: { attributes: 'open&lang=zh', locale: 'zh-CN' } },
  ] satisfies { name: string; options: ChatPageOptions }[])('axe finds no barrier in any state: $name', async ({ options }) => {
    await open(options)
    await chat.line.waitFor()
    expect(await chat.barriers()).toEqual([])
    await chat.say('a warm jacket under 150, not black')
    expect(await chat.barriers()).toEqual([])
    await chat.answered(() => chat.cards.locator('.opinion').first().click())
    await chat.page.locator('header .round').first().click()
    expect(await chat.barriers()).toEqual([])
    shop.pace.hold()
    await chat.line.fill('a red bag')
    await chat.line.press('Enter')
    await chat.page.locator('[aria-busy=true]').waitFor()
    expect(await chat.barriers()).toEqual([])
    await chat.context.setOffline(true)
    await chat.page.locator('.connection p').waitFor()
    await chat.line.fill('cheaper')
    await chat.line.press('Enter')
    await chat.page.locator('.waiting .note').waitFor()
    expect(await chat.barriers()).toEqual([])
  })

  test('the closed chat is one button with a name', async () => {
    await open({ attributes: '' })
    await chat.button('Open the shopping assistant').waitFor()
    expect(await chat.barriers()).toEqual([])
  })
})
