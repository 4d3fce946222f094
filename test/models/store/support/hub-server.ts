/** A small hub on this machine: it knows ranges, redirects and the headers that state size and checksum. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HubBehaviour {
  content?: Buffer
  /** Sent as the checksum of the file. */
  statedSha256?: string
  status?: number
  ignoresRanges?: boolean
  wrongRange?: boolean
  /** Accepts the connection and says nothing. */
  silent?: boolean
  /** Stops in the middle of the body: breaks off, or goes quiet. */
  stopsAfter?: { bytes: number; how: 'break' | 'stall' }
  redirectTo?: string
}

export class HubServer implements AsyncDisposable {
  behaviour: HubBehaviour = {}
  readonly requests: { url: string; range: string | undefined }[] = []
  readonly #server = createServer((request, response) => this.#handle(request, response))

  static async start(behaviour: HubBehaviour = {}): Promise<HubServer> {
    const hub = new HubServer()
    hub.behaviour = behaviour
    await new Promise<void>(resolve => hub.#server.listen(0, '127.0.0.1', resolve))
    return hub
  }

  get url(): string {
    // A server that listens on a port has an AddressInfo.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    this.requests.push({ url: request.url ?? '', range: request.headers.range })
    const { silent, status, redirectTo, content = Buffer.alloc(0) } = this.behaviour
    if (silent) return
    if (status) return void response.writeHead(status).end()
    if (redirectTo) return void response.writeHead(302, { location: redirectTo }).end()
    if (!request.url?.startsWith('/bytes')) {
      const stated = {
        'x-linked-size': content.length,
        ...(this.behaviour.statedSha256 && { 'x-linked-etag': `"${this.behaviour.statedSha256}"` }),
      }
      return void response.writeHead(302, { location: '/bytes', ...stated }).end()
    }
    this.#send(request.headers.range, content, response)
  }

  #send(range: string | undefined, content: Buffer, response: ServerResponse): void {
    const { ignoresRanges, wrongRange, stopsAfter } = this.behaviour
    const start = range && !ignoresRanges ? Number(/bytes=(\d+)-/.exec(range)?.[1]) : 0
    if (start > 0 && start >= content.length) return void response.writeHead(416).end()
    const body = content.subarray(start)
    const from = wrongRange ? start + 1 : start
    const headers = {
      'content-length': body.length,
      ...(start > 0 && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
    }
    response.writeHead(start > 0 ? 206 : 200, headers)
    if (!stopsAfter) return void response.end(body)
    response.write(body.subarray(0, stopsAfter.bytes), () => {
      if (stopsAfter.how === 'break') setTimeout(() => response.destroy(), 20)
    })
  }
}
