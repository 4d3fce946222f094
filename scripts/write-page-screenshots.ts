/** Photographs the shop and the console in a real browser for docs/screenshots. */
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import sharp from 'sharp'
import type { ChatPage } from '../test/browser/support/chat-page.js'
import { openBrowser } from '../test/browser/support/chromium.js'
import { openShop } from '../test/browser/support/shop.js'
import { openPage } from '../test/browser/support/shop-page.js'

const directory = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const operatorToken = 'the-operator-token'
const phone = { viewport: { width: 390, height: 780 } }

interface Picture {
  readonly name: string
  readonly path: string
  readonly options?: BrowserContextOptions
  readonly take?: (opened: ChatPage) => Promise<void>
}

const logIn = async ({ page }: ChatPage) => {
  await page.getByLabel('Operator’s token').fill(operatorToken)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Conversations' }).waitFor()
}

const pictures: readonly Picture[] = [
  // First: the console tells of the conversations below, not of the ones of the pictures.
  { name: 'console', path: '/console', options: { viewport: { width: 1280, height: 1500 } }, take: logIn },
  {
    name: 'console-session',
    path: '/console',
    take: async opened => {
      await logIn(opened)
      await opened.page.locator('tbody a').first().click()
    },
  },
  { name: 'console-dark', path: '/console', options: { colorScheme: 'dark', viewport: { width: 1280, height: 1500 } }, take: logIn },
  { name: 'shop-home', path: '/' },
  { name: 'shop-department', path: '/items?category=Shoes' },
  { name: 'shop-item', path: '/item/featherstep-navy' },
  {
    name: 'shop-assistant',
    path: '/item/emberdown-teal',
    take: async opened => {
      await opened.page.getByRole('button', { name: 'Ask the assistant' }).click()
      await opened.say('a warm jacket under 150, not black')
    },
  },
  { name: 'shop-dark', path: '/items?category=Home', options: { colorScheme: 'dark' } },
  { name: 'shop-chinese', path: '/items?category=Clothing', options: { locale: 'zh-CN' } },
  { name: 'shop-phone', path: '/', options: phone },
  { name: 'shop-phone-dark', path: '/item/whistler-kettle-red', options: { ...phone, colorScheme: 'dark' } },
  {
    name: 'shop-cart',
    path: '/item/featherstep-navy',
    take: async ({ page }) => {
      for (const id of ['featherstep-navy', 'whistler-kettle-red']) {
        await page.goto(new URL(`/item/${id}`, page.url()).href)
        await page.getByRole('button', { name: 'Add to cart' }).click()
        await page.locator('.notice:not([hidden])').waitFor()
      }
      await page.goto(new URL('/cart', page.url()).href)
    },
  },
]

/** Conversations for the console to tell of; the last one is the first in its list. */
const conversations = [
  ['headphones for the train', 'something quieter'],
  ['a tent for 4 people under 20'],
  ['blorf zang'],
  ['a red bag', 'why #1?'],
  ['a kettle', 'cheaper'],
  ['a warm jacket under 150, not black', 'something for running in the rain'],
]

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.mouse.move(0, 0)
}

mkdirSync(directory, { recursive: true })
const shop = await openShop(undefined, { operatorToken })
const browser = await openBrowser()
try {
  for (const texts of conversations) {
    const chat = await openPage(browser, `${shop.url}/chat`)
    for (const text of texts) await chat.say(text)
    if ((await chat.cards.count()) > 0) await chat.answered(() => chat.cards.locator('.opinion').first().click())
    await chat.close()
  }
  for (const { name, path, options, take } of pictures) {
    const opened = await openPage(browser, `${shop.url}${path}`, options)
    await take?.(opened)
    await settle(opened.page)
    const file = `${directory}${name}.png`
    // Few colours: a page of documentation has to load quickly.
    await sharp(await opened.page.screenshot())
      .png({ palette: true, colours: 96, effort: 10 })
      .toFile(file)
    console.log(`${name}.png: ${Math.round(statSync(file).size / 1000)} kB`)
    await opened.close()
  }
} finally {
  await browser.close()
  await shop.close()
}
