/** A part of the server that another channel brings: its routes under one path. */
import type { RequestHandler } from 'express'

export interface Mount {
  /** `/v1`, `/mcp`, `/`. */
  readonly path: string
  readonly handler: RequestHandler
}
