/** A web server in front of curio's: serves a page with a strict policy and the widget, passes on all else, and can cut every socket. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export interface Gateway {
  readonly url: string
  /** Ends every open socket, as a server that falls over does. */
  cut(): void
  /** While true, sockets are turned away. */
  isDown: boolean
  /** Sockets that have been opened so far. */
  readonly opened: number
  close(): Promise<void>
}

const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; style-src 'self'; base-uri 'none'; form-action 'self'"

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const

const styles = `html, body { height: 100%; margin: 0; font-family: system-ui, sans-serif }
main { height: 100%; box-sizing: border-box; padding: 0 }
body.floating main { padding: 48px; color: #55514a }`

/** `?` takes the element's attributes: `/?inline&theme=dark`. */
function page(query: URLSearchParams): string {
  const attributes = [...query].map(([name, value]) => `${name.replace(/[^a-z]/g, '')}="${value.replace(/[^\w-]/g, '')}"`).join(' ')
  return `<!doctype html><html lang="${query.get('lang') ?? 'en'}"><head><meta charset="utf-8"><title>A shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css">
<script type="module" src="/curio-chat.js"></script></head>
<body class="${query.has('inline') ? 'inline' : 'floating'}"><main>${query.has('inline') ? '' : '<h1>A shop</h1>'}<curio-chat ${attributes}></curio-chat></main></body></html>`
}

/** `backend` is the port of the real server on this machine. */
export async function openGateway(backend: number): Promise<Gateway> {
  const script = readFileSync(new URL('../../../dist/widget/curio-chat.js', import.meta.url))
  const sockets = new Set<Duplex>()
  const answer = (response: ServerResponse, type: keyof typeof types, body: string | Buffer) => {
    response.setHeader('content-type', types[type])
    response.setHeader('content-security-policy', policy)
    response.end(body)
  }
  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost')
    if (url.pathname === '/') answer(response, 'html', page(url.searchParams))
    else if (url.pathname === '/page.css') answer(response, 'css', styles)
    else if (url.pathname === '/curio-chat.js') answer(response, 'js', script)
    else pass(incoming, response, backend)
  })
  const gateway = {
    url: '',
    isDown: false,
    opened: 0,
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      gateway.cut()
      server.close()
      server.closeAllConnections()
    },
  }
  server.on('upgrade', (incoming, socket, head) => {
    if (gateway.isDown) {
      socket.destroy()
      return
    }
    gateway.opened++
    const onward = connect(backend, '127.0.0.1', () => join(incoming, head, socket, onward))
    for (const side of [socket, onward]) {
      sockets.add(side)
      side.on('error', () => {})
      side.on('close', () => {
        sockets.delete(side)
        socket.destroy()
        onward.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens at a port has an address of this kind.
  gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return gateway
}

function join(incoming: IncomingMessage, head: Buffer, socket: Duplex, onward: Socket): void {
  const headers: string[] = []
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) headers.push(`${incoming.rawHeaders[at]}: ${incoming.rawHeaders[at + 1]}`)
  onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
  onward.write(head)
  onward.pipe(socket).pipe(onward)
}

function pass(incoming: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = incoming
  const onward = request({ port, host: '127.0.0.1', method, path: url, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  incoming.pipe(onward)
}
