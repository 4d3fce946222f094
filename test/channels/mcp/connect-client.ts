/** The official MCP client, connected to curio's tools in this process, and results as they are checked. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { z } from 'zod'
import { type CurioApp, openApp } from '../../../src/app.js'
import { createMcpServer, type McpRooms } from '../../../src/channels/mcp/create-mcp-server.js'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import { type Config, configSchema } from '../../../src/config/schema.js'

export const settings = (server: Partial<Config['server']> = {}) =>
  configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-mcp-')) },
    server: { port: 0, messagesPerMinute: 100_000, ...server },
  })

/** The demonstration shop. */
export const openShop = (): Promise<CurioApp> => openApp(settings())

const price = z.object({ amount: z.number(), currency: z.string() })
const resultSchema = z.looseObject({
  isError: z.boolean().optional(),
  content: z.array(z.looseObject({ type: z.string(), text: z.string() })),
  structuredContent: z
    .looseObject({
      session: z.string(),
      text: z.string(),
      products: z.array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          categories: z.array(z.looseObject({ value: z.string() })),
          price_range: z.looseObject({ min: price }).optional(),
          media: z.array(z.looseObject({ url: z.string() })).optional(),
          variants: z.array(z.looseObject({ id: z.string() })),
        }),
      ),
      product: z.looseObject({ id: z.string(), media: z.array(z.looseObject({ url: z.string() })) }),
      pagination: z.object({ has_next_page: z.boolean(), cursor: z.string().optional() }),
      messages: z.array(z.looseObject({ type: z.string(), code: z.string(), content: z.string() })),
      items: z.array(
        z.looseObject({ item: z.looseObject({ id: z.string(), image: z.string().optional() }), reasons: z.array(z.unknown()) }),
      ),
      interest: z.looseObject({ wishes: z.array(z.looseObject({ facet: z.string() })), liked: z.array(z.string()) }),
      recommendation: z.looseObject({ item: z.looseObject({ id: z.string() }) }),
    })
    .partial()
    .optional(),
})

export type Result = z.output<typeof resultSchema>

/** Calls a tool; its text and its data. */
export async function call(client: Client, name: string, args: Record<string, unknown>) {
  const result = resultSchema.parse(await client.callTool({ name, arguments: args }))
  return { isError: result.isError === true, text: result.content.map(part => part.text).join('\n'), data: result.structuredContent ?? {} }
}

/** A client of its own, connected as `caller`. */
export async function connectClient(app: Omit<McpRooms, 'turns'>, caller = 'test'): Promise<Client> {
  const [server, client] = InMemoryTransport.createLinkedPair()
  await createMcpServer({ ...app, turns: new RunningTurns() }, { caller, baseUrl: 'https://shop.example' }).connect(server)
  const connected = new Client({ name: 'test', version: '1' })
  await connected.connect(client)
  return connected
}
