/** One route of the interface: what it reads and answers, told once, for the server and for its description alike. */
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Conversation } from '../../contracts/conversation.js'
import { CurioError } from '../../errors.js'
import type { ApiRooms } from './api-rooms.js'

export interface Answer {
  readonly description: string
  readonly schema?: z.ZodType
  /** By media type, beside the schema's JSON. */
  readonly media?: Readonly<Record<string, string>>
}

export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** As Express writes it: `/items/:id`. */
  readonly path: string
  /** The operation's id in the description. */
  readonly operation: string
  readonly summary: string
  /** Wants a session's token. */
  readonly needsSession: boolean
  /** Wants the operator's token. */
  readonly needsOperator?: boolean
  /** Counts as a message. */
  readonly isCounted: boolean
  /** Bytes of body that are read: a photograph's, a form's, or as many as JSON may have. */
  readonly bodySize?: 'photograph' | 'form' | 'batch'
  readonly body?: z.ZodType
  readonly query?: z.ZodObject
  readonly answers: Readonly<Record<number, Answer>>
}

export interface Exchange {
  readonly request: Request
  readonly response: Response
  readonly rooms: ApiRooms
}

export interface OpenRoute extends RouteDescription {
  readonly needsSession: false
  handle(exchange: Exchange): Promise<void>
}

export interface SessionRoute extends RouteDescription {
  readonly needsSession: true
  handle(exchange: Exchange, conversation: Conversation): Promise<void>
}

export type Route = OpenRoute | SessionRoute

/** @throws CurioError INPUT_INVALID */
export function parseBody<Schema extends z.ZodType>(schema: Schema, { request }: Exchange): z.output<Schema> {
  if (request.body === undefined) throw new CurioError('INPUT_INVALID', 'Send a JSON body with `content-type: application/json`.')
  return parse(schema, request.body)
}

/** @throws CurioError INPUT_INVALID */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, { request }: Exchange): z.output<Schema> {
  return parse(schema, { ...request.query })
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new CurioError('INPUT_INVALID', z.prettifyError(parsed.error).slice(0, 1000), { cause: parsed.error })
}

/** The conversation of the request's token. Rejects with TOKEN_INVALID. */
export async function conversationOf({ request, rooms }: Exchange): Promise<Conversation> {
  const token = /^Bearer +(\S+)$/iu.exec(request.get('authorization') ?? '')?.[1]
  if (token === undefined) throw new CurioError('TOKEN_INVALID', 'The request carries no session token.')
  return rooms.conversations.open(await rooms.tokens.verify(token))
}

/** One value of the path, where Express may give several for a wildcard. */
export function pathValue({ request }: Exchange, name: string): string {
  return [request.params[name] ?? []].flat().join('/')
}
