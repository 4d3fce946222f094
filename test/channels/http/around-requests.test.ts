import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { openServer } from '../../../src/open-server.js'
import { gatedApp } from './gated-app.js'
import { failureOf, openTestServer, request, testConfig } from './open-test-server.js'

const shop = 'https://shop.example'

describe('every answer', () => {
  it('carries an id, the given one where that is harmless', async () => {
    await using server = await openTestServer()
    const idFor = async (given: string) =>
      (await server.call('GET', '/items', { headers: { 'x-request-id': given } })).headers.get('x-request-id')
    expect(await idFor('order-17:a')).toBe('order-17:a')
    for (const given of ['', 'two words', 'x'.repeat(101), '"><script>']) expect(await idFor(given)).toMatch(/^[\da-f-]{36}$/)
  })

  it('keeps scripts, frames and guesses out, and says nothing of what runs here', async () => {
    await using server = await openTestServer({ publicUrl: 'https://chat.example' })
    const { headers } = await request(`http://127.0.0.1:${server.port}/api/v1/items`)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)
    expect(headers.get('x-powered-by')).toBe(null)
  })
})

describe('pages of other origins', () => {
  it('may call where they are listed, and are refused before anything is done otherwise', async () => {
    await using server = await openTestServer({ origins: [shop] })
    const from = (origin: string, method = 'POST') =>
      server.call(method, '/sessions', { headers: { origin, 'access-control-request-method': 'POST' } })
    const listed = await from(shop)
    expect(listed.status).toBe(201)
    expect(listed.headers.get('access-control-allow-origin')).toBe(shop)
    expect(listed.headers.get('vary')).toContain('Origin')
    expect((await from(shop, 'OPTIONS')).status).toBe(204)
    expect((await from(server.url)).status).toBe(201)
    for (const method of ['POST', 'OPTIONS']) {
      const refused = await from('https://evil.example', method)
      expect(failureOf(refused)).toEqual([403, 'ORIGIN_REFUSED'])
      expect(refused.headers.get('access-control-allow-origin')).toBe(null)
    }
  })
})

describe('what is too much', () => {
  it('is refused with the time to wait, before the token is even looked at', async () => {
    await using server = await openTestServer({ messagesPerMinute: 2 })
    await server.begin()
    await server.begin()
    const refused = await server.call('POST', '/turns', { body: { text: 'a tent' } })
    expect(failureOf(refused)).toEqual([429, 'RATE_LIMITED'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await server.call('GET', '/items')).status).toBe(200)
  })

  it('is counted by who asks: claims of other addresses are believed of trusted proxies alone', async () => {
    const forwarded = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    await using bare = await openTestServer({ messagesPerMinute: 1 })
    expect((await bare.call('POST', '/sessions', forwarded('203.0.113.1'))).status).toBe(201)
    expect((await bare.call('POST', '/sessions', forwarded('203.0.113.2'))).status).toBe(429)
    await using behind = await openTestServer({ messagesPerMinute: 1, trustedProxies: 1 })
    expect((await behind.call('POST', '/sessions', forwarded('203.0.113.1'))).status).toBe(201)
    expect((await behind.call('POST', '/sessions', forwarded('203.0.113.2'))).status).toBe(201)
    expect((await behind.call('POST', '/sessions', forwarded('6.6.6.6, 203.0.113.2'))).status).toBe(429)
  })

  it('is refused by its size, also where it was packed small', async () => {
    await using server = await openTestServer({ maximumBody: 2048 })
    const { token } = await server.begin()
    const long = JSON.stringify({ text: 'a'.repeat(4000) })
    const send = async (body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
      (
        await fetch(`${server.url}/api/v1/turns`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        })
      ).status
    expect(await send(long)).toBe(413)
    expect(await send(Uint8Array.from(gzipSync(long)), { 'content-encoding': 'gzip' })).toBe(413)
    const form = new FormData()
    form.set('image', new Blob(['a'.repeat(4000)]))
    const photograph = await fetch(`${server.url}/api/v1/turns`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(photograph.status).toBe(413)
  })
})

describe('an address with nothing at it', () => {
  it('says so', async () => {
    await using server = await openTestServer()
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['GET', `/${'x'.repeat(1000)}`],
      ['POST', '/api/v1/interest'],
      ['GET', '/api/v2/items'],
      ['GET', '/api/docs/../../package.json'],
      ['GET', '/api/docs/%2e%2e/package.json'],
      ['GET', '/health'],
    ] as const) {
      expect(failureOf(await request(`${server.url}${path}`, method)), path).toEqual([404, 'ROUTE_UNKNOWN'])
    }
  })
})

describe('the log', () => {
  it('has a line for every request, without what people write, their tokens or their searches', async () => {
    await using server = await openTestServer()
    const { token } = await server.begin()
    await server.call('POST', '/turns', { token, body: { text: 'a present for Zuleika' } })
    await server.call('GET', '/items?q=zuleika', { headers: { 'x-request-id': 'mine' } })
    const lines = JSON.stringify(server.logged)
    expect(lines).not.toMatch(/zuleika/i)
    expect(lines).not.toContain(token)
    expect(server.logged).toContainEqual(
      expect.objectContaining({ requestId: 'mine', method: 'GET', path: '/api/v1/items', status: 200, address: '127.0.0.1' }),
    )
  })

  it('has the messages only where that was asked for', async () => {
    await using server = await openTestServer({ logMessages: true })
    const { token } = await server.begin()
    await server.call('POST', '/turns', { token, body: { text: 'a present for Zuleika' } })
    expect(server.logged).toContainEqual(expect.objectContaining({ msg: 'message', text: 'a present for Zuleika' }))
    expect(JSON.stringify(server.logged)).not.toContain(token)
  })

  it('tells what broke inside, which the answer does not', async () => {
    const logged: string[] = []
    const app = gatedApp()
    app.open()
    const server = await openServer(testConfig(), app, { logger: pino({}, { write: line => logged.push(line) }) })
    const { token } = Object((await request(`${server.url}/api/v1/sessions`, 'POST')).json)
    for (const accept of ['application/json', 'text/event-stream']) {
      const reply = await request(`${server.url}/api/v1/turns`, 'POST', { token, body: { text: 'fail' }, headers: { accept } })
      expect(reply.text).toContain('INTERNAL')
      expect(reply.text).not.toContain('scripted')
    }
    expect(logged.filter(line => line.includes('scripted'))).toHaveLength(2)
    await server.stop()
  })
})
