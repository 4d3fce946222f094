/** MCP over streamable HTTP. */
import { type ErrorRequestHandler, json, type Request, type Response, Router } from 'express'
import { CurioError } from '../../errors.js'
import { ApiKeys } from '../support/api-keys.js'
import { clientAddress } from '../support/client-address.js'
import { refusePages } from '../support/refuse-pages.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { answer, jsonRpcError } from './json-rpc-error.js'
import { McpConnections } from './mcp-connections.js'

/**
 * One address for everything: POST calls, DELETE ends a connection. There is nothing that the server tells unasked, so that GET, which would wait for it,
 * is refused, as the protocol allows.
 *
 * @example app.use('/mcp', createMcpRouter(rooms))
 */
export function createMcpRouter(rooms: ServerRooms, connections = new McpConnections(rooms)): Router {
  const { server } = rooms.config
  const keys = new ApiKeys(server.apiKeys)
  const router = Router()
  router.use(refusePages(server), (request, response, next) => {
    response.locals['caller'] = keys.caller(request.get('authorization'))
    next()
  })
  router.post('/', json({ limit: server.maximumBody }), async (request, response) => {
    await rooms.limits.countMessage(clientAddress(request, server.trustedProxies))
    rooms.turns.assertOpen()
    await handle(connections, request, response, server.publicUrl)
  })
  router.delete('/', (request, response) => handle(connections, request, response, server.publicUrl))
  router.all('/', (_, response) => {
    response.set('allow', 'POST, DELETE')
    send(response, answer(405, -32000, 'Method not allowed'))
  })
  router.use(answerError(rooms))
  return router
}

async function handle(connections: McpConnections, request: Request, response: Response, publicUrl: string | undefined): Promise<void> {
  // One call a request: a batch would count as one message. The protocol has none any more.
  if (Array.isArray(request.body)) throw new CurioError('INPUT_INVALID', 'Batches are not read; send one message a request.')
  const caller = String(response.locals['caller'])
  const id = request.get('mcp-session-id')
  const known = id === undefined ? undefined : connections.find(id, caller)
  if (id !== undefined && !known) return send(response, answer(404, -32001, 'Session not found'))
  const baseUrl = (publicUrl ?? `${request.protocol}://${request.get('host')}`).replace(/\/+$/u, '')
  const transport = known ?? (await connections.start({ caller, baseUrl }))
  await transport.handleRequest(request, response, request.body)
  // Who did not introduce themselves were told so; nothing is kept of them.
  if (!known && transport.sessionId === undefined) await transport.close()
}

function send(response: Response, { status, headers, body }: ReturnType<typeof answer>): void {
  response.status(status).set(headers).json(body)
}

function answerError({ logger }: ServerRooms): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown)
    const told = jsonRpcError(thrown)
    if (told.status >= 500) logger.error({ err: thrown }, 'mcp request failed')
    send(response, told)
  }
}
