/** From a wish to an item, in a real browser against the real server. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ChatPage } from './support/chat-page.js'
import { chromiumPath, openBrowser } from './support/chromium.js'
import { openShop, type Shop } from './support/shop.js'

describe.skipIf(chromiumPath === undefined)('a conversation in the browser', () => {
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
    chat = await ChatPage.open(browser, shop.gateway.url)
  })
  afterEach(async () => {
    shop.pace.release()
    const { complaints } = chat
    await chat.close()
    expect(complaints).toEqual([])
  })

  test('greets, and answers a wish with numbered cards that have a picture, a price and a reason', async () => {
    await chat.log.getByText('What can I find for you').waitFor()
    await chat.say('a warm jacket under 150, not black')
    expect(await chat.cards.count()).toBe(3)
    expect(await chat.cards.locator('.rank').allTextContents()).toEqual(['1', '2', '3'])
    for (const price of await chat.cards.locator('.price').allTextContents()) expect(price).toMatch(/^\$\d+$/)
    expect(await chat.cards.locator('.reason').first().textContent()).toContain('not black')
    const picture = chat.cards.locator('img').first()
    expect(await picture.getAttribute('loading')).toBe('lazy')
    expect(await picture.getAttribute('width')).toBe('480')
    const drawn = "document.querySelector('curio-chat').shadowRoot.querySelector('.card img')"
    expect(await chat.page.evaluate(`${drawn}.decode().then(() => ${drawn}.naturalWidth)`)).toBeGreaterThan(100)
    const list = chat.page.getByRole('list', { name: '3 items' })
    expect(await list.getByRole('listitem').count()).toBe(3)
  })

  test('a like is shown as held, told in the conversation, and taken back by the same button', async () => {
    await chat.say('a warm jacket')
    const [first = ''] = await chat.titles()
    await chat.answered(() => chat.button(`I like it: ${first}`).last().click())
    await chat.log.getByText(`I like ${first}`, { exact: true }).waitFor()
    expect(await chat.button(`I like it: ${first}`).first().getAttribute('aria-pressed')).toBe('true')
    await chat.answered(() => chat.button(`I like it: ${first}`).first().click())
    expect(await chat.button(`I like it: ${first}`).first().getAttribute('aria-pressed')).toBe('false')
  })

  test('a dislike takes the item off the next list', async () => {
    await chat.say('a warm jacket')
    const [first = ''] = await chat.titles()
    await chat.answered(() => chat.button(`Not for me: ${first}`).click())
    expect(await chat.titles()).not.toContain(first)
  })

  test('more like this and why are asked in words, with the title', async () => {
    await chat.say('a warm jacket')
    const [first = '', second = ''] = await chat.titles()
    await chat.answered(() => chat.button(`Why?: ${first}`).click())
    await chat.log.getByText(`why the ${first}?`, { exact: true }).waitFor()
    await chat.answered(() => chat.button(`More like this: ${second}`).click())
    await chat.log.getByText(`more like the ${second}`, { exact: true }).waitFor()
    expect(await chat.cards.count()).toBeGreaterThan(0)
  })

  test('a correction changes the chips', async () => {
    await chat.say('a red bag')
    expect(await chat.chips.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('bags')]))
    await chat.say('no, blue')
    const chips = (await chat.chips.allTextContents()).join()
    expect(chips).toContain('blue')
    expect(chips).not.toContain('red')
  })

  test('a chip takes its wish back, and undo brings it again', async () => {
    await chat.say('a warm jacket, not black')
    await chat.answered(() => chat.button('Remove: not black').click())
    expect(await chat.button('Remove: not black').count()).toBe(0)
    await chat.log.getByText('No longer: not black').waitFor()
    await chat.answered(() => chat.button('Undo').click())
    expect(await chat.button('Remove: not black').count()).toBe(1)
  })

  test('what is known can be asked for', async () => {
    await chat.say('a warm jacket')
    await chat.answered(() => chat.button('What do you know about me?').click())
    await chat.page.locator('.turn').last().locator('.answer').getByText('jacket').waitFor()
  })

  test('the options of a question are buttons until it is answered', async () => {
    await chat.say('a warm jacket under 150, not black')
    const options = chat.page.locator('.choices button')
    const [option = ''] = await options.allTextContents()
    expect(option).not.toBe('')
    await chat.answered(() => options.first().click())
    await chat.page.locator('.turn').last().locator('.said').getByText(option, { exact: true }).waitFor()
    expect(await chat.page.locator('.turn').nth(0).locator('.choices').count()).toBe(0)
  })

  test('while an answer runs it can be stopped, and the conversation goes on', async () => {
    shop.pace.hold()
    await chat.line.fill('a warm jacket')
    await chat.line.press('Enter')
    await chat.page.locator('.card').first().waitFor()
    expect(await chat.log.getAttribute('aria-busy')).toBe('true')
    await chat.button('Stop').click()
    await chat.log.getByText('Stopped.').waitFor()
    await chat.quiet()
    shop.pace.release()
    await chat.say('a red bag')
    expect(await chat.cards.count()).toBeGreaterThan(0)
  })

  test('messages sent during an answer wait their turn, in order', async () => {
    shop.pace.hold()
    for (const text of ['a warm jacket', 'a red bag', 'a kettle']) {
      await chat.line.fill(text)
      await chat.line.press('Enter')
    }
    expect(await chat.page.locator('.said').count()).toBe(3)
    shop.pace.release()
    await chat.page.locator('.turn').nth(2).locator('.answer').waitFor()
    await chat.quiet()
    expect((await chat.page.locator('.said').allTextContents()).map(text => text.trim())).toEqual([
      'a warm jacket',
      'a red bag',
      'a kettle',
    ])
  })

  test('starting again asks first, and then leaves everything behind', async () => {
    await chat.say('a warm jacket')
    await chat.button('Start again').click()
    await chat.button('Keep this one').click()
    expect(await chat.page.locator('.turn').count()).toBe(1)
    await chat.button('Start again').click()
    await chat.button('Start again').last().click()
    await chat.page.locator('.turn').first().waitFor({ state: 'detached' })
    await chat.log.getByText('What can I find for you').waitFor()
    expect(await chat.chips.count()).toBe(0)
    await chat.say('a red bag')
    expect(await chat.cards.count()).toBeGreaterThan(0)
  })

  test('what the server will not take is said, and can be sent again', async () => {
    await chat.say('hello')
    await chat.page.evaluate("document.querySelector('curio-chat').shadowRoot.querySelector('textarea').removeAttribute('maxlength')")
    await chat.line.fill('x'.repeat(150_000))
    await chat.line.press('Enter')
    await chat.page.locator('.failure').waitFor()
    await chat.say('a red bag')
    expect(await chat.cards.count()).toBeGreaterThan(0)
  })
})
