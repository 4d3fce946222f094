/** How many connections over HTTP are kept. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import express from 'express'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { createMcpRouter } from '../../../src/channels/mcp/create-mcp-router.js'
import { exactTransport } from '../../../src/channels/mcp/exact-transport.js'
import { McpConnections } from '../../../src/channels/mcp/mcp-connections.js'
import { RateLimits } from '../../../src/channels/support/rate-limits.js'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import { SessionTokens } from '../../../src/channels/support/session-tokens.js'
import { scriptedConversations } from '../scripted-conversations.js'
import { settings } from './connect-client.js'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

async function serve(limit: number) {
  const config = settings()
  const rooms = {
    config,
    conversations: scriptedConversations(),
    onForgotten: () => {},
    catalog: { items: [], get: () => undefined, row: () => undefined },
    language: 'en' as const,
    greeting: 'Hello.',
    tokens: new SessionTokens('a-secret-of-this-test', 60),
    limits: new RateLimits(config.server),
    turns: new RunningTurns(),
    logger: pino({ level: 'silent' }),
  }
  const connections = new McpConnections(rooms, limit)
  server = createServer(express().use('/mcp', createMcpRouter(rooms, connections))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const connect = async () => {
    const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`))
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(exactTransport(transport))
    return client
  }
  return { connections, connect, port }
}

describe('connections', () => {
  it('are kept up to a limit; the one that was quiet for longest goes', async () => {
    const { connections, connect } = await serve(2)
    const [first, second] = [await connect(), await connect()]
    await first.ping()
    await connect()
    expect(connections.count).toBe(2)
    await first.ping()
    await expect(second.ping()).rejects.toThrow('Session not found')
  })

  it('are not kept of those who do not introduce themselves', async () => {
    const { connections, port } = await serve(2)
    const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    })
    expect(response.status).toBe(400)
    expect(connections.count).toBe(0)
  })
})
