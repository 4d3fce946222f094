/** Photographs: chosen, dropped, pasted, shrunk, sent. */
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'

const sentSchema = z.object({
  type: z.literal('message'),
  text: z.string().optional(),
  image: z.object({ mime: z.string(), data: z.string() }),
})

describe.skipIf(chromiumPath === undefined)('photographs in the browser', () => {
  let shop: Shop
  let browser: Browser
  let chat: ChatPage
  let sent: z.infer<typeof sentSchema>[]
  let photo: { name: string; mimeType: string; buffer: Buffer }

  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop()
    const buffer = await sharp({ create: { width: 2400, height: 1200, channels: 4, background: { r: 200, g: 30, b: 40, alpha: 0.5 } } })
      .png()
      .toBuffer()
    photo = { name: 'bag.png', mimeType: 'image/png', buffer }
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })
  beforeEach(async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    chat = new ChatPage(page)
    sent = []
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        const parsed = sentSchema.safeParse(JSON.parse(String(payload)))
        if (parsed.success) sent.push(parsed.data)
      }),
    )
    await page.goto(`${shop.gateway.url}/?inline`)
    await chat.log.getByText('What can I find for you').waitFor()
  })
  afterEach(async () => {
    const { complaints } = chat
    await chat.close()
    expect(complaints).toEqual([])
  })

  const transfer = () =>
    `const file = new File([Uint8Array.from(atob('${photo.buffer.toString('base64')}'), c => c.charCodeAt(0))], 'bag.png', { type: 'image/png' });
     const transfer = new DataTransfer(); transfer.items.add(file);
     const root = document.querySelector('curio-chat').shadowRoot;`

  test('a large photo is sent as a JPEG of at most 1600 pixels, with the words beside it', async () => {
    await chat.page.locator('input[type=file]').setInputFiles(photo)
    await chat.page.locator('.preview img').waitFor()
    await chat.say('like this, in red')
    const [message] = sent
    expect(message).toMatchObject({ text: 'like this, in red', image: { mime: 'image/jpeg' } })
    const { width, height, format } = await sharp(Buffer.from(message?.image.data ?? '', 'base64')).metadata()
    expect({ width, height, format }).toEqual({ width: 1600, height: 800, format: 'jpeg' })
    await chat.page.locator('.sent-photo').waitFor()
    expect(await chat.page.locator('.preview').count()).toBe(0)
  })

  test('after a reload the photo is still told of', async () => {
    await chat.page.locator('input[type=file]').setInputFiles(photo)
    await chat.page.locator('.preview img').waitFor()
    await chat.answered(() => chat.button('Send').click())
    await chat.page.reload()
    await chat.page.locator('.photo-mark').waitFor()
  })

  test('a preview can be removed, and then nothing is sent', async () => {
    await chat.page.locator('input[type=file]').setInputFiles(photo)
    await chat.button('Remove the photo').click()
    expect(await chat.page.locator('.preview').count()).toBe(0)
    expect(await chat.button('Send').getAttribute('aria-disabled')).toBe('true')
    await chat.line.press('Enter')
    await chat.say('hello')
    expect(sent).toEqual([])
  })

  test('a photo can be pasted', async () => {
    await chat.page.evaluate(
      `{ ${transfer()} root.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true, composed: true })) }`,
    )
    await chat.page.locator('.preview img').waitFor()
  })

  test('a photo can be dropped anywhere on the panel', async () => {
    const drag = (type: string) =>
      `{ ${transfer()} root.querySelector('.log').dispatchEvent(new DragEvent('${type}', { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true })) }`
    await chat.page.evaluate(drag('dragover'))
    await chat.page.getByText('Drop the photo here').waitFor()
    await chat.page.evaluate(drag('drop'))
    await chat.page.locator('.preview img').waitFor()
    expect(await chat.page.getByText('Drop the photo here').count()).toBe(0)
  })

  test('a file that is no photo is refused in words', async () => {
    await chat.page.locator('input[type=file]').setInputFiles({ name: 'bag.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await chat.page.getByText('This file is no photo').waitFor()
    await chat.page.locator('input[type=file]').setInputFiles(photo)
    await chat.page.locator('.preview img').waitFor()
    expect(await chat.page.getByText('This file is no photo').count()).toBe(0)
  })
})
