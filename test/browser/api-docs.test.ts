import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestServer } from '../channels/http/open-test-server.js'
import { chromiumPath, openBrowser } from './support/chromium.js'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

describe.skipIf(chromiumPath === undefined)('the page of the interface', () => {
  it('shows every route and tries one out, asks nobody else, and breaks no rule of its own', async () => {
    const browser = await openBrowser()
    const page = await browser.newPage()
    const complaints: string[] = []
    const asked = new Set<string>()
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('request', request => asked.add(new URL(request.url()).origin))
    await page.goto(`${server.url}/api/docs`)
    await page.getByText('Begin a session', { exact: true }).click()
    await page.getByRole('button', { name: 'Try' }).first().click()
    await page.getByText(/Created:201/).waitFor()
    expect(await page.getByText('/api/v1/interest', { exact: true }).count()).toBeGreaterThanOrEqual(3)
    expect([...asked]).toEqual([server.url])
    expect(complaints).toEqual([])
    await browser.close()
  })
})
