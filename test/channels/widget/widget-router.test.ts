/** The page and the script of the chat, from a server on loopback. */
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { widgetRouter } from '../../../src/channels/widget/widget-router.js'
import { configSchema } from '../../../src/config/schema.js'

describe('the chat’s own page', () => {
  let server: Server | undefined

  afterEach(() => {
    server?.close()
  })

  const serve = async (settings: object = {}) => {
    const app = express()
    app.use('/', widgetRouter(configSchema.parse(settings)))
    const opened = createServer(app)
    server = opened
    await new Promise<void>(done => opened.listen(0, '127.0.0.1', done))
    // A server that listens at a port has an address of this kind.
    return `http://127.0.0.1:${(opened.address() as AddressInfo).port}`
  }

  test('holds the element, its script and its styles, and nothing inline', async () => {
    const url = await serve()
    const html = await (await fetch(`${url}/chat`)).text()
    expect(html).toContain('<curio-chat inline></curio-chat>')
    expect(html).not.toMatch(/<script(?![^>]*src=)|style=| on\w+=/)
    const styles = await fetch(`${url}/widget/page.css`)
    expect(styles.headers.get('content-type')).toContain('text/css')
  })

  test('says the shop’s name as text, and the language that is set', async () => {
    const html = await (await fetch(`${await serve({ language: 'zh', writing: { shopName: '<b>Tea & Co</b>' } })}/chat`)).text()
    expect(html).toContain('<title>&#60;b&#62;Tea &#38; Co&#60;/b&#62;</title>')
    expect(html).toContain('<curio-chat inline lang="zh">')
  })

  test('gives the script to pages of other origins, or says that it is not built', async () => {
    const response = await fetch(`${await serve()}/widget/curio-chat.js`)
    const isBuilt = existsSync(new URL('../../../dist/widget/curio-chat.js', import.meta.url))
    expect(response.ok).toBe(isBuilt)
    if (!isBuilt) return
    expect(response.headers.get('content-type')).toContain('javascript')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })
})
