/** The server's composition: which channels there are, how they start, and how they stop without cutting anyone off. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { destination, type Logger, pino } from 'pino'
import type { CurioApp } from './app.js'
import { apiRouter } from './channels/http/api-router.js'
import { createApp } from './channels/http/create-app.js'
import type { Mount } from './channels/http/mount.js'
import { createMcpRouter } from './channels/mcp/create-mcp-router.js'
import { createOpenAiRouter } from './channels/openai/create-openai-router.js'
import { pagesRouter } from './channels/pages/pages-router.js'
import { AnnouncedConversations } from './channels/support/announced-conversations.js'
import type { Channel } from './channels/support/channel.js'
import { RateLimits } from './channels/support/rate-limits.js'
import { RunningTurns } from './channels/support/running-turns.js'
import type { ServerRooms } from './channels/support/server-rooms.js'
import { serverSecret } from './channels/support/server-secret.js'
import { SessionTokens } from './channels/support/session-tokens.js'
import { TurnMetrics } from './channels/support/turn-metrics.js'
import { observeTurns } from './channels/support/turn-observer.js'
import { webSocketChannel } from './channels/websocket/web-socket-channel.js'
import { widgetRouter } from './channels/widget/widget-router.js'
import type { Config } from './config/schema.js'
import { CurioError } from './errors.js'
import { openChatRooms } from './open-chat-rooms.js'

/** What sending the end of an answer may take. */
const flushMilliseconds = 2000

export interface ServerOptions {
  /** Unset logs JSON lines to standard error, as much as `server.logLevel` says. */
  readonly logger?: Logger
  /** How long a stopping server lets running turns go on, in milliseconds. */
  readonly graceMilliseconds?: number
}

export interface RunningServer {
  /** Where people reach it: `http://127.0.0.1:3000`. */
  readonly url: string
  readonly port: number
  /** Takes no new connections, lets running turns finish, tells sockets, then closes. The application stays open. */
  stop(): Promise<void>
}

/** Routes, tried in order. A channel with routes adds its line here. */
function mountsOf(rooms: ServerRooms, metrics: TurnMetrics): readonly Mount[] {
  return [
    { path: '/api', handler: apiRouter(rooms) },
    { path: '/v1', handler: createOpenAiRouter(rooms) },
    { path: '/mcp', handler: createMcpRouter(rooms) },
    { path: '/', handler: widgetRouter(rooms.config) },
    { path: '/', handler: pagesRouter(rooms, metrics) },
  ]
}

/** What listens or connects beside the routes. A channel adds its line here. */
function channelsOf(rooms: ServerRooms, server: Server): readonly Channel[] {
  return [webSocketChannel(rooms, server)]
}

/**
 * Opens every channel of the server. Rejects with PORT_TAKEN, CONFIG_INVALID, CHAT_UNREACHABLE and STORAGE_FAILED errors.
 *
 * @example
 * const server = await openServer(config, await openApp(config))
 * console.log(server.url)
 * await server.stop()
 */
export async function openServer(config: Config, app: CurioApp, options: ServerOptions = {}): Promise<RunningServer> {
  const metrics = new TurnMetrics({ keepMessages: config.server.logMessages })
  const rooms = roomsOf(config, app, metrics, options)
  const chat = await openChatRooms(rooms)
  let isOpen = false
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 60_000 },
    createApp(rooms, { mounts: [...chat.mounts, ...mountsOf(rooms, metrics)], isReady: () => isOpen && !rooms.turns.isStopping }),
  )
  const channels = [...channelsOf(rooms, server), ...chat.channels]
  const stop = async () => {
    const closed = once(server, 'close')
    server.close()
    await rooms.turns.drain(options.graceMilliseconds ?? 10_000)
    await Promise.allSettled(channels.map(channel => channel.stop()))
    await hangUp(server, closed)
  }
  try {
    const port = await listen(server, config.server)
    // A connection that cannot be taken, for want of file handles, ends neither the server nor the others.
    server.on('error', error => rooms.logger.error({ err: error }, 'connection not taken'))
    for (const channel of channels) await channel.start()
    isOpen = true
    let stopped: Promise<void> | undefined
    const stopOnce = () => {
      stopped ??= stop()
      return stopped
    }
    return { url: config.server.publicUrl ?? urlOf(config.server.host, port), port, stop: stopOnce }
  } catch (error) {
    await stop()
    throw error
  }
}

function roomsOf(config: Config, app: CurioApp, metrics: TurnMetrics, options: ServerOptions): ServerRooms {
  const { server, storage } = config
  const { catalog, editor, language, writing } = app
  const conversations = new AnnouncedConversations(observeTurns(app.conversations, metrics))
  conversations.onForgotten(sessionId => metrics.forget(sessionId))
  const secret = serverSecret(server.secret, storage.directory ?? join(homedir(), '.curio'))
  return {
    config,
    conversations,
    onForgotten: listener => conversations.onForgotten(listener),
    catalog,
    editor,
    language,
    ...(writing && { writing }),
    get greeting() {
      return app.greeting
    },
    greetingIn: asked => app.greetingIn(asked),
    tokens: new SessionTokens(secret, server.sessionLifetime),
    limits: new RateLimits(server),
    turns: new RunningTurns(),
    logger: options.logger ?? pino({ level: server.logLevel, base: null }, destination({ dest: 2, sync: true })),
  }
}

async function listen(server: Server, { host, port }: Config['server']): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') throw new CurioError('PORT_TAKEN', `Port ${port} of ${host} is taken.`, { cause: error })
    const why = error instanceof Error ? error.message : String(error)
    throw new CurioError('CONFIG_INVALID', `The server cannot listen at ${host}:${port}: ${why}`, { cause: error })
  }
  // A server that listens at a port has an address of this kind, not the name of a pipe.
  return (server.address() as AddressInfo).port
}

/** Lets answers be sent to their end; what is open after that is cut. */
async function hangUp(server: Server, closed: Promise<unknown>): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  await Promise.race([closed, setTimeout(flushMilliseconds, undefined, { ref: false })])
  clearInterval(sweep)
  server.closeAllConnections()
}

function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
