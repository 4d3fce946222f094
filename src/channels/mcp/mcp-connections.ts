/** The open MCP connections over HTTP: one server each, kept while its client may come back. */
import { randomUUID } from 'node:crypto'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { createMcpServer, type McpRooms, type McpServerSettings } from './create-mcp-server.js'
import { exactTransport } from './exact-transport.js'

interface Connection {
  readonly caller: string
  readonly transport: StreamableHTTPServerTransport
  close(): Promise<void>
}

/** Connections kept; the one that was quiet for longest goes first, and its client starts again. */
const mostConnections = 1000

export class McpConnections {
  readonly #rooms: McpRooms
  readonly #limit: number
  readonly #open = new Map<string, Connection>()

  constructor(rooms: McpRooms, limit = mostConnections) {
    this.#rooms = rooms
    this.#limit = limit
  }

  get count(): number {
    return this.#open.size
  }

  /** The connection of this id, if it is the caller's own. */
  find(id: string, caller: string): StreamableHTTPServerTransport | undefined {
    const connection = this.#open.get(id)
    if (connection?.caller !== caller) return undefined
    this.#open.delete(id)
    this.#open.set(id, connection)
    return connection.transport
  }

  /** A transport for a client that introduces itself; it is kept once it has. */
  async start(settings: McpServerSettings): Promise<StreamableHTTPServerTransport> {
    const server = createMcpServer(this.#rooms, settings)
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: id => this.#keep(id, { caller: settings.caller, transport, close: () => server.close() }),
      onsessionclosed: id => void this.#open.delete(id),
    })
    await server.connect(exactTransport(transport))
    return transport
  }

  #keep(id: string, connection: Connection): void {
    this.#open.set(id, connection)
    const oldest = this.#open.entries().next().value
    if (this.#open.size <= this.#limit || oldest === undefined) return
    this.#open.delete(oldest[0])
    // Its streams end; nobody waits for it.
    void oldest[1].close()
  }
}
