/** MCP over streamable HTTP, by the official client and by raw requests. */
import { get, type IncomingMessage } from 'node:http'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CurioApp } from '../../../src/app.js'
import { exactTransport } from '../../../src/channels/mcp/exact-transport.js'
import type { Config } from '../../../src/config/schema.js'
import { openServer, type RunningServer } from '../../../src/open-server.js'
import { call, openShop, settings } from './connect-client.js'

let app: CurioApp
let server: RunningServer
beforeAll(async () => {
  app = await openShop()
})
afterEach(() => server.stop())
afterAll(() => app.close())

const serve = async (options: Partial<Config['server']> = {}) => {
  server = await openServer(settings(options), app, { logger: pino({ level: 'silent' }) })
}
const url = () => new URL(`http://127.0.0.1:${server.port}/mcp`)

async function connect(key?: string) {
  const transport = new StreamableHTTPClientTransport(url(), { requestInit: { headers: key ? { authorization: `Bearer ${key}` } : {} } })
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(exactTransport(transport))
  return { client, transport }
}

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body,
  })
/** A GET with headers that fetch does not let anyone choose. */
const requestAs = (port: number, path: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, response => resolve(response.resume())).once('error', reject)
  })
const errorSchema = z.object({ error: z.object({ code: z.number() }) })
const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })

describe('MCP over HTTP', () => {
  it('serves the official client, whose pictures have addresses of this server', async () => {
    await serve()
    const { client } = await connect()
    const { data } = await call(client, 'search_catalog', { catalog: { query: 'a tent' } })
    expect(data.products?.[0]?.media?.[0]?.url).toMatch(`http://127.0.0.1:${server.port}/api/v1/images/`)
    const shown = await call(client, 'recommend', { text: 'a red jacket' })
    expect((await call(client, 'explain', { item: shown.data.items?.[0]?.item.id })).isError).toBe(false)
    await client.close()
  })

  it('gives each connection sessions of its own', async () => {
    await serve()
    const [one, two] = [await connect(), await connect()]
    await call(one.client, 'recommend', { text: 'a red jacket' })
    const other = await call(two.client, 'recommend', { text: 'under $100' })
    expect(other.data.interest?.wishes.map(wish => wish.facet)).toEqual(['price'])
  })

  it('ends a connection when it is told to', async () => {
    await serve()
    const { client, transport } = await connect()
    const id = transport.sessionId ?? ''
    await transport.terminateSession()
    expect((await post(ping, { 'mcp-session-id': id })).status).toBe(404)
    await expect(client.ping()).rejects.toThrow()
  })

  it('asks for a key, and lets nobody use the connection of another key', async () => {
    await serve({ apiKeys: ['key-of-the-first-program', 'key-of-the-other-program'] })
    await expect(connect()).rejects.toThrow()
    const { transport } = await connect('key-of-the-first-program')
    const stolen = { 'mcp-session-id': transport.sessionId ?? '', authorization: 'Bearer key-of-the-other-program' }
    expect((await post(ping, stolen)).status).toBe(404)
    expect((await post(ping)).headers.get('www-authenticate')).toBe('Bearer')
  })

  it('counts messages before it reads them', async () => {
    await serve({ messagesPerMinute: 1 })
    await post(ping)
    const refused = await post(ping)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('answers what it cannot read in the shape of JSON-RPC', async () => {
    await serve({ maximumBody: 2048 })
    const told = async (response: Promise<Response>) => {
      const { status } = await response
      return { status, code: errorSchema.parse(await (await response).json()).error.code }
    }
    expect(await told(post('{"jsonrpc":'))).toEqual({ status: 400, code: -32700 })
    expect(await told(post(JSON.stringify({ x: 'x'.repeat(3000) })))).toEqual({ status: 413, code: -32600 })
    expect(await told(post(`[${ping},${ping}]`))).toEqual({ status: 400, code: -32600 })
    expect((await post(ping)).status).toBe(400)
    expect((await fetch(url())).status).toBe(405)
  })

  it('is none for web pages, not even where a name of theirs leads to this machine', async () => {
    await serve({ origins: ['https://shop.example'] })
    const from = async (headers: Record<string, string>) => {
      const response = await requestAs(server.port, '/mcp', headers)
      return response.statusCode
    }
    expect(await from({ origin: 'http://evil.example', host: 'evil.example' })).toBe(403)
    expect(await from({ origin: 'https://other.example' })).toBe(403)
    expect(await from({ origin: 'https://shop.example' })).toBe(405)
    expect(await from({ origin: `http://127.0.0.1:${server.port}` })).toBe(405)
  })

  it('stops with connections open', async () => {
    await serve()
    const { client } = await connect()
    await server.stop()
    await expect(client.ping()).rejects.toThrow()
  })
})
