/** The WebSocket door as one of the server's channels. */
import type { Server } from 'node:http'
import type { Channel } from '../support/channel.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { attachWebSocket, type SocketChannel } from './attach-web-socket.js'

/** @example const channels = [webSocketChannel(rooms, httpServer)] */
export function webSocketChannel(rooms: ServerRooms, server: Server): Channel {
  let sockets: SocketChannel | undefined
  return {
    name: 'websocket',
    async start() {
      sockets ??= attachWebSocket(server, rooms)
    },
    async stop() {
      await sockets?.stop('shutdown')
    },
  }
}
