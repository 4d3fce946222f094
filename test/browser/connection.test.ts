/** Reloads, lost connections and several tabs: nothing is lost, nothing is said twice. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'

describe.skipIf(chromiumPath === undefined)('connections in the browser', () => {
  let shop: Shop
  let browser: Browser
  let chat: ChatPage

  beforeAll(async () => {
    browser = await openBrowser()
    shop = await openShop()
  })
  afterAll(async () => {
    await browser.close()
    await shop.close()
  })
  beforeEach(async () => {
    shop.gateway.isDown = false
    chat = await ChatPage.open(browser, shop.gateway.url)
  })
  afterEach(async () => {
    shop.pace.release()
    const { complaints } = chat
    await chat.close()
    expect(complaints).toEqual([])
  })

  const said = async (page: ChatPage) => (await page.page.locator('.said').allTextContents()).map(text => text.trim())

  test('a reload shows the whole conversation again', async () => {
    await chat.say('a warm jacket')
    await chat.say('not black')
    const titles = await chat.titles()
    await chat.page.reload()
    await chat.page.locator('.turn').nth(1).waitFor()
    await chat.quiet()
    expect(await said(chat)).toEqual(['a warm jacket', 'not black'])
    expect(await chat.titles()).toEqual(titles)
    expect(await chat.spoken.textContent()).toBe('')
  })

  test('a reload in the middle of an answer shows its end too', async () => {
    shop.pace.hold()
    await chat.line.fill('a warm jacket')
    await chat.line.press('Enter')
    await chat.page.locator('.card').first().waitFor()
    await chat.page.reload()
    await chat.page.locator('.card').first().waitFor()
    expect(await chat.log.getAttribute('aria-busy')).toBe('true')
    shop.pace.release()
    await chat.page.locator('.answer').nth(1).waitFor()
    await chat.quiet()
    expect(await said(chat)).toEqual(['a warm jacket'])
    expect(await chat.cards.count()).toBe(3)
  })

  test('offline, a message waits, and is sent once when the network is back', async () => {
    await chat.say('a warm jacket')
    await chat.context.setOffline(true)
    await chat.page.getByText('No connection.').waitFor()
    await chat.line.fill('not black')
    await chat.line.press('Enter')
    await chat.log.getByText('Waiting to be sent').waitFor()
    await chat.context.setOffline(false)
    await chat.page.locator('.chip', { hasText: 'not black' }).waitFor()
    await chat.quiet()
    expect(await chat.page.getByText('No connection.').count()).toBe(0)
    expect(await said(chat)).toEqual(['a warm jacket', 'not black'])
  })

  test('what was written offline survives a reload', async () => {
    await chat.say('a warm jacket')
    shop.gateway.isDown = true
    shop.gateway.cut()
    await chat.page.getByText('No connection.').waitFor()
    await chat.line.fill('not black')
    await chat.line.press('Enter')
    await chat.page.reload()
    await chat.log.getByText('not black').waitFor()
    shop.gateway.isDown = false
    await chat.page.locator('.chip', { hasText: 'not black' }).waitFor()
    await chat.quiet()
    expect(await said(chat)).toEqual(['a warm jacket', 'not black'])
  })

  test('a connection that falls in the middle of an answer is taken up where it broke', async () => {
    shop.pace.hold()
    await chat.line.fill('a warm jacket')
    await chat.line.press('Enter')
    await chat.page.locator('.card').first().waitFor()
    const before = shop.gateway.opened
    shop.gateway.cut()
    await chat.page.getByText('No connection.').waitFor()
    shop.pace.release()
    await chat.page.locator('.turn .answer').waitFor()
    await chat.quiet()
    expect(shop.gateway.opened).toBeGreaterThan(before)
    const text = (await chat.page.locator('.turn .answer').textContent()) ?? ''
    expect(text.match(/Jacket in pink/g)?.length ?? 0).toBeLessThan(3)
    expect(await said(chat)).toEqual(['a warm jacket'])
    expect(await chat.cards.count()).toBe(3)
  })

  test('two tabs show one conversation, and start again together', async () => {
    await chat.say('a warm jacket')
    const other = await ChatPage.another(chat.context, shop.gateway.url)
    await other.page.locator('.turn').first().waitFor()
    expect(await said(other)).toEqual(['a warm jacket'])
    await other.say('not black')
    await chat.page.locator('.turn').nth(1).waitFor()
    await chat.quiet()
    expect(await said(chat)).toEqual(['a warm jacket', 'not black'])
    expect(await chat.titles()).toEqual(await other.titles())
    await chat.button('Start again').click()
    await chat.button('Start again').last().click()
    await other.page.locator('.turn').first().waitFor({ state: 'detached' })
    await other.say('a red bag')
    await chat.page.locator('.turn').first().waitFor()
    expect(await said(chat)).toEqual(['a red bag'])
    expect(other.complaints).toEqual([])
  })

  test('a tab with its own memory keeps its conversation to itself', async () => {
    const own = await ChatPage.another(chat.context, shop.gateway.url, 'inline&memory=tab')
    await own.say('a warm jacket')
    await chat.page.reload()
    await chat.log.getByText('What can I find for you').waitFor()
    expect(await chat.page.locator('.turn').count()).toBe(0)
    await own.page.reload()
    await own.page.locator('.turn').first().waitFor()
  })

  test('who is forgotten no longer stands on the screen', async () => {
    await chat.say('a warm jacket')
    await chat.line.fill('forget everything about me')
    await chat.line.press('Enter')
    await expect.poll(() => said(chat)).not.toContain('a warm jacket')
    await chat.quiet()
    expect(await said(chat)).toEqual(['forget everything about me'])
    expect(await chat.chips.count()).toBe(0)
  })
})
