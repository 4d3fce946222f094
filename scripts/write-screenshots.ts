/** Photographs the chat in a real browser for docs/screenshots. */
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { ChatPage, type ChatPageOptions } from '../test/browser/support/chat-page.js'
import { openBrowser } from '../test/browser/support/chromium.js'
import { openShop } from '../test/browser/support/shop.js'

const directory = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const phone = { width: 390, height: 780 }

interface Picture {
  readonly name: string
  readonly options: ChatPageOptions
  readonly take?: (chat: ChatPage) => Promise<void>
}

/** In view: the others are loaded when they are scrolled to. */
const picturesAreThere = `[...document.querySelector('curio-chat').shadowRoot.querySelectorAll('.card img')]
  .filter(image => image.getBoundingClientRect().left < innerWidth && image.getBoundingClientRect().bottom > 120)
  .every(image => image.complete && image.naturalWidth > 0)`

async function settle(chat: ChatPage): Promise<void> {
  for (let wait = 0; wait < 50 && !(await chat.page.evaluate(picturesAreThere)); wait++) await chat.page.waitForTimeout(100)
}

const ask =
  (...texts: string[]) =>
  async (chat: ChatPage) => {
    for (const text of texts) await chat.say(text)
  }

const pictures: readonly Picture[] = [
  { name: 'widget-inline', options: { attributes: 'inline' }, take: ask('a warm jacket under 150, not black') },
  { name: 'widget-floating', options: { attributes: 'open' }, take: ask('something for running in the rain') },
  { name: 'widget-closed', options: { attributes: '', viewport: { width: 700, height: 420 } } },
  {
    name: 'widget-dark',
    options: { attributes: 'inline', colorScheme: 'dark' },
    take: async chat => {
      await chat.say('a desk lamp')
      await chat.answered(() => chat.cards.locator('.opinion').first().click())
    },
  },
  { name: 'widget-phone', options: { attributes: 'open', viewport: phone }, take: ask('a red bag') },
  { name: 'widget-phone-dark', options: { attributes: 'open&theme=dark', viewport: phone }, take: ask('headphones, not black') },
  { name: 'widget-chinese', options: { attributes: 'inline&lang=zh', locale: 'zh-CN' }, take: ask('保暖的夹克，150美元以内') },
  {
    name: 'widget-question',
    options: { attributes: 'open', viewport: phone },
    take: async chat => {
      await chat.say('a warm jacket under 150, not black')
      await chat.log.evaluate(log => log.scrollTo(0, log.scrollHeight))
    },
  },
  {
    name: 'widget-offline',
    options: { attributes: 'open', viewport: phone },
    take: async chat => {
      await chat.say('a kettle')
      await chat.context.setOffline(true)
      await chat.line.fill('cheaper')
      await chat.line.press('Enter')
      await chat.log.getByText('Waiting to be sent').waitFor()
    },
  },
]

mkdirSync(directory, { recursive: true })
const shop = await openShop()
const browser = await openBrowser()
try {
  for (const { name, options, take } of pictures) {
    const chat = await ChatPage.open(browser, shop.gateway.url, options)
    await take?.(chat)
    await chat.page.mouse.move(0, 0)
    await settle(chat)
    const path = `${directory}${name}.png`
    // Few colours: a page of documentation has to load quickly.
    await sharp(await chat.page.screenshot())
      .png({ palette: true, colours: 128, effort: 10 })
      .toFile(path)
    console.log(`${name}.png: ${Math.round(statSync(path).size / 1000)} kB`)
    await chat.close()
  }
} finally {
  await browser.close()
  await shop.close()
}
