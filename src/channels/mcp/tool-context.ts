/** What the tools of one MCP session share. */
import type { Catalog } from '../../contracts/ports.js'
import type { ToolSessions } from './tool-sessions.js'

export interface ToolContext {
  readonly catalog: Catalog
  readonly sessions: ToolSessions
  /** Where this server is reached, for pictures; undefined over standard input and output. */
  readonly baseUrl: string | undefined
}
