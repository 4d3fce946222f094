/** A small Slack on the loopback: its Web API, its file host and its socket. It refuses what Slack refuses. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { until } from '../until.js'
import { payloadBreach } from './check-payload.js'

export interface SlackCall {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
  readonly token: string
}

export interface FakeSlack {
  readonly url: string
  readonly calls: SlackCall[]
  /** Files by path, served to the bot's token only. */
  readonly files: Map<string, { readonly type: string; readonly bytes: Uint8Array }>
  readonly fileRequests: string[]
  /** Bytes that were uploaded, by file id; complete or not. */
  readonly uploads: Map<string, Buffer>
  /** The answer to an upload waits for it. */
  uploadGate: Promise<void>
  /** Status of the answer to an upload. */
  uploadStatus: number
  /** Language tag in every person's profile. */
  locale: string
  /** Answers `ok: false` with this error while the function says so. */
  refuse: (call: SlackCall) => string | undefined
  /** Envelope ids that were acknowledged. */
  readonly acknowledged: string[]
  /** Sends an envelope over the socket. */
  deliver(type: 'events_api' | 'interactive', payload: object): string
  posted(): readonly SlackCall[]
  stop(): Promise<void>
}

export const botToken = 'xoxb-test'

export async function fakeSlack(): Promise<FakeSlack> {
  const calls: SlackCall[] = []
  const sockets = new Set<WebSocket>()
  const acknowledged: string[] = []
  const files: FakeSlack['files'] = new Map()
  const fileRequests: string[] = []
  const uploads: FakeSlack['uploads'] = new Map()
  let envelopes = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/files/')) serveFile(path, request, response)
    else if (path.startsWith('/upload/')) void takeUpload(path.replace('/upload/', ''), request, response)
    else void answerCall(path.replace('/api/', ''), request, response)
  })
  const socketServer = new WebSocketServer({ server, path: '/socket' })
  socketServer.on('connection', socket => {
    sockets.add(socket)
    socket.on('message', data => acknowledged.push(JSON.parse(String(data)).envelope_id))
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  function serveFile(path: string, request: IncomingMessage, response: ServerResponse): void {
    fileRequests.push(path)
    const file = files.get(path)
    if (!file || request.headers.authorization !== `Bearer ${botToken}`) response.writeHead(file ? 403 : 404).end()
    else response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
  }

  async function takeUpload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bytesOf(request)
    await fake.uploadGate
    if (fake.uploadStatus === 200) uploads.set(id, bytes)
    response.writeHead(fake.uploadStatus).end()
  }

  async function answerCall(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = { method, args: await argumentsOf(request), token: (request.headers.authorization ?? '').replace('Bearer ', '') }
    calls.push(call)
    const error = fake.refuse(call) ?? breachOf(call)
    const body =
      error === undefined
        ? { ok: true, ...resultOf(call, port, calls.length), ...(method === 'users.info' && { user: { locale: fake.locale } }) }
        : { ok: false, error }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  const fake: FakeSlack = {
    url,
    calls,
    files,
    fileRequests,
    uploads,
    uploadGate: Promise.resolve(),
    uploadStatus: 200,
    locale: 'en-GB',
    refuse: () => undefined,
    acknowledged,
    deliver(type, payload) {
      const envelope_id = `envelope-${++envelopes}`
      for (const socket of sockets) socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: false }))
      return envelope_id
    },
    posted: () => calls.filter(({ method }) => method === 'chat.postMessage' || method === 'chat.update'),
    async stop() {
      for (const socket of sockets) socket.terminate()
      socketServer.close()
      server.close()
      server.closeAllConnections()
      await until('sockets to close', () => [...sockets].every(({ readyState }) => readyState === 3))
    },
  }
  return fake
}

function breachOf({ method, args }: SlackCall): string | undefined {
  if (!method.startsWith('chat.')) return undefined
  return payloadBreach(args) === undefined ? undefined : 'invalid_blocks'
}

function resultOf({ method, args }: SlackCall, port: number, count: number): object {
  if (method === 'auth.test') return { url: 'https://team.example/', team_id: 'T1', user_id: 'U0BOT', bot_id: 'B0BOT' }
  if (method === 'apps.connections.open') return { url: `ws://127.0.0.1:${port}/socket` }
  if (method === 'chat.postMessage') return { channel: args['channel'], ts: `1700000000.${String(count).padStart(6, '0')}` }
  if (method === 'files.getUploadURLExternal') return { upload_url: `http://127.0.0.1:${port}/upload/F${count}`, file_id: `F${count}` }
  if (method === 'chat.update') return { channel: args['channel'], ts: args['ts'] }
  return {}
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The client sends forms; what is not a string in them is JSON. */
async function argumentsOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const form = new URLSearchParams((await bytesOf(request)).toString())
  return Object.fromEntries([...form].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]))
}
