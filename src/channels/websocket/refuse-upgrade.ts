/** Says no to a WebSocket before there is one. */
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

export function refuseUpgrade(socket: Duplex, status: 403 | 404 | 503, why: string): void {
  // The peer may be gone already; there is nobody to tell.
  socket.on('error', () => {})
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(why)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${why}`)
}
