/** Whatever arrives, the server answers or leaves it, and goes on. */
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { createMcpServer } from '../../../src/channels/mcp/create-mcp-server.js'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import { scriptedConversations } from '../scripted-conversations.js'
import { openShop } from './connect-client.js'

let app: CurioApp
beforeAll(async () => {
  app = await openShop()
})
afterAll(() => app.close())

/** Sends raw messages, and waits for the answer of an id. */
async function connectRaw() {
  const [server, client] = InMemoryTransport.createLinkedPair()
  await createMcpServer(
    { conversations: scriptedConversations(), catalog: app.catalog, turns: new RunningTurns() },
    { caller: 'test' },
  ).connect(server)
  const waiting = new Map<unknown, (message: JSONRPCMessage) => void>()
  client.onmessage = message => {
    if ('id' in message) waiting.get(message.id)?.(message)
  }
  await client.start()
  let id = 0
  const send = (message: object) => client.send(message as JSONRPCMessage) // What is sent is none on purpose.
  return {
    send,
    request: (method: string, params: unknown) =>
      new Promise<JSONRPCMessage>(resolve => {
        waiting.set(++id, resolve)
        void send({ jsonrpc: '2.0', id, method, params })
      }),
  }
}

const toolNames = ['search_catalog', 'lookup_catalog', 'get_product', 'recommend', 'explain', 'no_such_tool']
const words = fc.oneof(fc.string(), fc.constantFrom('dayjog-red', '__proto__', '', 'x'.repeat(30_000), '\u0000', '\ud800'))
const catalog = fc.record(
  {
    query: fc.oneof(words, fc.jsonValue()),
    id: fc.oneof(words, fc.jsonValue()),
    ids: fc.oneof(fc.array(words), fc.jsonValue()),
    filters: fc.oneof(
      fc.record({
        categories: fc.oneof(fc.array(words), fc.jsonValue()),
        price: fc.oneof(fc.record({ min: fc.double(), max: fc.integer() }), fc.jsonValue()),
      }),
      fc.jsonValue(),
    ),
    pagination: fc.oneof(fc.record({ cursor: words, limit: fc.oneof(fc.integer(), fc.double()) }), fc.jsonValue()),
    context: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const args = fc.record(
  {
    catalog: fc.oneof(catalog, fc.jsonValue()),
    session: fc.oneof(words, fc.jsonValue()),
    text: fc.oneof(words, fc.jsonValue()),
    item: fc.oneof(words, fc.jsonValue()),
    image: fc.oneof(fc.base64String(), fc.jsonValue()),
    feedback: fc.oneof(fc.record({ item: words, value: fc.constantFrom('like', 'hate') }), fc.jsonValue()),
    context: fc.oneof(fc.dictionary(words, words), fc.jsonValue()),
  },
  { requiredKeys: [] },
)
const callParams = fc.record(
  { name: fc.oneof(fc.constantFrom(...toolNames), fc.jsonValue()), arguments: fc.oneof(args, fc.jsonValue()) },
  { requiredKeys: [] },
)

describe('the MCP server', () => {
  it('answers 2,000 malformed calls, each with a result or an error of the protocol', { timeout: 60_000 }, async () => {
    const { request } = await connectRaw()
    await fc.assert(
      fc.asyncProperty(callParams, async params => {
        const answer = await request('tools/call', params)
        expect('result' in answer || 'error' in answer).toBe(true)
        expect(JSON.stringify(answer)).not.toContain('INTERNAL')
      }),
      { numRuns: 2000 },
    )
    expect(await request('ping', undefined)).toHaveProperty('result')
  })

  it('is there after messages that are none', async () => {
    const { send, request } = await connectRaw()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.object(), fc.record({ jsonrpc: fc.constant('2.0'), method: fc.string(), params: fc.jsonValue() })),
        message => send(message),
      ),
      { numRuns: 300 },
    )
    expect(await request('ping', undefined)).toHaveProperty('result')
  })
})
