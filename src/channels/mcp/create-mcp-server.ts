/** curio as an MCP server: the same tools over standard input and output and over HTTP. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { ConversationFactory } from '../../contracts/conversation.js'
import type { Catalog } from '../../contracts/ports.js'
import { version } from '../../version.js'
import type { RunningTurns } from '../support/running-turns.js'
import { registerExplain } from './explain.js'
import { registerGetProduct } from './get-product.js'
import { registerLookupCatalog } from './lookup-catalog.js'
import { registerRecommend } from './recommend.js'
import { registerSearchCatalog } from './search-catalog.js'
import type { ToolContext } from './tool-context.js'
import { ToolSessions } from './tool-sessions.js'

export interface McpRooms {
  readonly conversations: ConversationFactory
  readonly catalog: Catalog
  readonly turns: RunningTurns
}

export interface McpServerSettings {
  /** Who is connected: sessions of one caller cannot be reached by another. */
  readonly caller: string
  /** Where this server is reached, for pictures. */
  readonly baseUrl?: string | undefined
}

/** Members and elements of one call's arguments. */
const mostInputElements = 2000

const instructions = [
  'curio recommends items of one catalogue in conversation.',
  'Pass on what a person says to `recommend`, in their own words, one call a message; it remembers, and asks back when that helps.',
  'Use `search_catalog` to look for products by yourself, `lookup_catalog` and `get_product` for known ids, `explain` for the reasons.',
].join(' ')

/**
 * One server for one connection, with sessions of its own.
 *
 * @example
 * await createMcpServer({ ...app, turns: new RunningTurns() }, { caller: 'stdio' }).connect(transport)
 */
export function createMcpServer({ conversations, catalog, turns }: McpRooms, { caller, baseUrl }: McpServerSettings): McpServer {
  const server = new McpServer({ name: 'curio', version }, { instructions, maxToolInputElements: mostInputElements })
  const context: ToolContext = { catalog, sessions: new ToolSessions({ conversations, turns, caller }), baseUrl }
  registerSearchCatalog(server, context)
  registerLookupCatalog(server, context)
  registerGetProduct(server, context)
  registerRecommend(server, context)
  registerExplain(server, context)
  return server
}
