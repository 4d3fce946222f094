/** A page of the shop or the console in a real browser. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { ChatPage } from './chat-page.js'

/** With the chat's own helpers, since the assistant is on every page of the shop. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<ChatPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', reducedMotion: 'reduce', ...options })
  const opened = new ChatPage(await context.newPage())
  opened.page.setDefaultTimeout(10_000)
  await opened.page.goto(address)
  return opened
}
