/** A small Discord on the loopback: its REST interface, its file host and its gateway. It refuses what Discord refuses. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { until } from '../until.js'
import { messageBreach } from './check-message.js'

export interface DiscordCall {
  /** `POST /channels/1/messages` */
  readonly route: string
  readonly body: Readonly<Record<string, unknown>>
  /** Names of the files that came with it. */
  readonly files: readonly string[]
}

export interface FakeDiscord {
  readonly url: string
  readonly calls: DiscordCall[]
  readonly files: Map<string, { readonly type: string; readonly bytes: Uint8Array }>
  /** Answers with this error while the function says so. */
  refuse: (call: DiscordCall) => { readonly status: number; readonly code: number } | undefined
  dispatch(type: string, data: object): void
  /** Closes the gateway's connection with a code. */
  disconnect(code: number): void
  stop(): Promise<void>
}

export const ids = { application: '100', bot: '100', guild: '200', channel: '201', thread: '202', direct: '203' } as const
export const botUser = { id: ids.bot, username: 'curio', discriminator: '0', avatar: null, bot: true }

const guild = {
  id: ids.guild,
  name: 'A guild',
  owner_id: '300',
  roles: [
    {
      id: ids.guild,
      name: '@everyone',
      permissions: '2251799813685247',
      position: 0,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  member_count: 2,
  members: [{ user: botUser, roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 }],
  channels: [{ id: ids.channel, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
  threads: [
    {
      id: ids.thread,
      type: 11,
      name: 'a thread',
      parent_id: ids.channel,
      owner_id: '300',
      thread_metadata: { archived: false, locked: false },
    },
  ],
}

export async function fakeDiscord(token: string): Promise<FakeDiscord> {
  const sockets = new Set<WebSocket>()
  let sequence = 0
  let messages = 9000
  const server = createServer((request, response) => void answer(request, response))
  const gateway = new WebSocketServer({ server })
  gateway.on('connection', socket => {
    sockets.add(socket)
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }))
    socket.on('message', data => {
      const { op, d } = JSON.parse(String(data))
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      if (op === 2) identify(socket, d)
      if (op === 6) send(socket, 'RESUMED', {})
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  function identify(socket: WebSocket, data: { token: string }): void {
    if (data.token !== token) {
      socket.close(4004, 'Authentication failed.')
      return
    }
    const application = { id: ids.application, flags: 0 }
    const session = { session_id: 's', resume_gateway_url: `ws://127.0.0.1:${port}/gateway` }
    send(socket, 'READY', { v: 10, user: botUser, application, guilds: [{ id: ids.guild, unavailable: true }], ...session })
    send(socket, 'GUILD_CREATE', guild)
  }

  function send(socket: WebSocket, t: string, d: object): void {
    socket.send(JSON.stringify({ op: 0, t, s: ++sequence, d }))
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
    const file = fake.files.get(path)
    if (file) {
      response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
      return
    }
    const call = await callOf(request, `${request.method} ${path.replace('/api/v10', '')}`)
    fake.calls.push(call)
    const error = refusalOf(call, request)
    if (error) respond(response, error.status, { code: error.code, message: 'refused' })
    else respond(response, 200, resultOf(call))
  }

  function refusalOf(call: DiscordCall, request: IncomingMessage): { status: number; code: number } | undefined {
    if (call.route.endsWith('/gateway/bot') && request.headers.authorization !== `Bot ${token}`) return { status: 401, code: 0 }
    const isMessage = /\/messages(?:\/|$)/.test(call.route)
    return fake.refuse(call) ?? (isMessage && messageBreach(call.body, call.files) !== undefined ? { status: 400, code: 50035 } : undefined)
  }

  function resultOf({ route, body }: DiscordCall): object | undefined {
    if (route.endsWith('/gateway/bot')) {
      const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
      return { url: `ws://127.0.0.1:${port}/gateway`, shards: 1, session_start_limit }
    }
    const channel = /\/channels\/(\d+)\/messages/.exec(route)?.[1] ?? (route.includes('/webhooks/') ? ids.channel : undefined)
    return channel === undefined ? undefined : { ...messageFields, id: String(++messages), channel_id: channel, ...body }
  }

  const fake: FakeDiscord = {
    url: `http://127.0.0.1:${port}`,
    calls: [],
    files: new Map(),
    refuse: () => undefined,
    dispatch(type, data) {
      for (const socket of sockets) if (socket.readyState === 1) send(socket, type, data)
    },
    disconnect(code) {
      for (const socket of sockets) socket.close(code)
    },
    async stop() {
      for (const socket of sockets) socket.terminate()
      gateway.close()
      server.close()
      server.closeAllConnections()
      await until('sockets to close', () => [...sockets].every(({ readyState }) => readyState === 3))
    },
  }
  return fake
}

const messageFields = {
  type: 0,
  author: botUser,
  content: '',
  timestamp: '2024-01-01T00:00:00.000Z',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
}

function respond(response: ServerResponse, status: number, body: object | undefined): void {
  if (body === undefined) response.writeHead(204).end()
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** JSON, or a form with JSON and files. */
async function callOf(request: IncomingMessage, route: string): Promise<DiscordCall> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { route, body: bytes.length === 0 ? {} : JSON.parse(bytes.toString()), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files = [...form.values()].flatMap(value => (typeof value === 'string' ? [] : [value.name]))
  return { route, body: JSON.parse(String(form.get('payload_json'))), files }
}
