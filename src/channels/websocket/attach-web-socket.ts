/** Opens the door at `/ws` of an HTTP server (docs/websocket.md). */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { ClosingReason, SocketSubprotocol } from '../../contracts/socket-protocol.js'
import { CurioError } from '../../errors.js'
import { isAllowedOrigin } from '../support/allowed-origin.js'
import { clientAddress } from '../support/client-address.js'
import { ownHost } from '../support/own-host.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { refuseUpgrade } from './refuse-upgrade.js'
import { SessionRooms } from './session-rooms.js'
import { SocketConnection } from './socket-connection.js'
import { type SocketLimits, socketLimits } from './socket-limits.js'

export interface SocketChannel {
  /** Tells every socket why, closes all and takes no new ones; stops the turns. Settles when that is done. Safe to call twice. */
  stop(reason: ClosingReason): Promise<void>
  openSockets(): number
}

const subprotocol: SocketSubprotocol = 'curio.v1'

/**
 * @param changes Other limits than the usual ones.
 * @example
 * const sockets = attachWebSocket(httpServer, rooms)
 * await sockets.stop('shutdown')
 */
export function attachWebSocket(server: Server, rooms: ServerRooms, changes: Partial<SocketLimits> = {}): SocketChannel {
  const limits = { ...socketLimits, ...changes }
  const sessions = new SessionRooms(rooms.conversations, rooms.turns, limits)
  rooms.onForgotten?.(sessionId => sessions.forget(sessionId))
  const connections = new Map<SocketConnection, Promise<void>>()
  const upgrader = openUpgrader(rooms)
  let stopped = false

  const accept = (socket: WebSocket, address: string) => {
    const connection = new SocketConnection({ server: rooms, sessions, limits }, socket, address)
    const closed = new Promise<void>(resolve => {
      socket.once('close', () => {
        connections.delete(connection)
        resolve()
      })
    })
    connections.set(connection, closed)
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Gone before it was let in: it would never say that it closes.
    if (socket.destroyed) return
    if (stopped) return refuseUpgrade(socket, 503, 'The server is stopping.')
    if (pathOf(request) !== '/ws') return refuseUpgrade(socket, 404, 'WebSockets are at /ws.')
    const { host, origins, publicUrl, trustedProxies } = rooms.config.server
    if (!isAllowedOrigin(request.headers.origin, { host: ownHost(request.headers.host, host), origins, publicUrl }))
      return refuseUpgrade(socket, 403, 'Pages of this origin may not connect (server.origins).')
    const address = clientAddress(request, trustedProxies)
    const release = connect(rooms, address)
    if (release instanceof CurioError) return refuseUpgrade(socket, 503, release.message)
    socket.once('close', release)
    upgrader.handleUpgrade(request, socket, head, webSocket => accept(webSocket, address))
  }

  server.on('upgrade', upgrade)
  const heart = setInterval(() => {
    for (const connection of connections.keys()) connection.beat()
  }, limits.heartbeat).unref()

  return {
    openSockets: () => connections.size,
    async stop(reason) {
      stopped = true
      clearInterval(heart)
      for (const connection of connections.keys()) connection.close(reason)
      await Promise.all([sessions.stop(), ...connections.values()])
    },
  }
}

function openUpgrader({ config }: ServerRooms): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: config.server.maximumBody,
    // Costs memory for each socket, and the frames are small.
    perMessageDeflate: false,
    handleProtocols: offered => (offered.has(subprotocol) ? subprotocol : false),
  })
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? url
}

function connect({ limits }: ServerRooms, address: string): (() => void) | CurioError {
  try {
    return limits.connect(address)
  } catch (error) {
    return CurioError.from(error)
  }
}
