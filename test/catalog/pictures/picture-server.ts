/** A shop's server on the loopback, which answers as the tests tell it to and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface PictureServer {
  readonly port: number
  /** Paths in the order they were asked for, without robots.txt. */
  readonly asked: readonly string[]
  readonly agents: ReadonlySet<string>
  /** Most requests that were under way together. */
  readonly mostAtOnce: () => number
  url(path: string): string
}

/** Paths without an answer are 404; robots.txt is, too, unless an answer is given. */
export async function pictureServer(answers: Readonly<Record<string, Answer>>): Promise<PictureServer> {
  const asked: string[] = []
  const agents = new Set<string>()
  let running = 0
  let most = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.push(path)
    agents.add(request.headers['user-agent'] ?? '')
    running += 1
    most = Math.max(most, running)
    response.once('close', () => {
      running -= 1
    })
    const answer = answers[path]
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, asked, agents, mostAtOnce: () => most, url: path => `http://127.0.0.1:${port}${path}` }
}

/** Answers with these bytes. */
export function sends(bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return response => response.writeHead(200, headers).end(bytes)
}

export function redirects(location: string, status = 302): Answer {
  return response => response.writeHead(status, { location }).end()
}
