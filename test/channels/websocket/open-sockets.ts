/** A real HTTP server on a free port with the door at `/ws`, over given conversations or the real application without weights. */
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { openApp } from '../../../src/app.js'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import { AnnouncedConversations } from '../../../src/channels/support/announced-conversations.js'
import { RateLimits } from '../../../src/channels/support/rate-limits.js'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import type { ServerRooms } from '../../../src/channels/support/server-rooms.js'
import { SessionTokens } from '../../../src/channels/support/session-tokens.js'
import { attachWebSocket, type SocketChannel } from '../../../src/channels/websocket/attach-web-socket.js'
import type { SocketLimits } from '../../../src/channels/websocket/socket-limits.js'
import { type Config, configSchema } from '../../../src/config/schema.js'
import type { ConversationFactory } from '../../../src/contracts/conversation.js'

export const secret = 'a secret of the tests'

export interface OpenSockets {
  readonly url: string
  readonly channel: SocketChannel
  readonly tokens: SessionTokens
}

export interface Given {
  readonly conversations?: ConversationFactory
  readonly server?: Partial<Config['server']>
  readonly limits?: Partial<SocketLimits>
}

/** Closed when the test ends. */
export async function openSockets({ conversations, server = {}, limits = {} }: Given = {}): Promise<OpenSockets> {
  const config = configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory: mkdtempSync(join(tmpdir(), 'curio-sockets-')) },
    server: { messagesPerMinute: 100_000, ...server },
  })
  const app = conversations ? undefined : await openApp(config)
  const spoken = conversations ?? app?.conversations
  if (!spoken) throw new Error('neither conversations nor an application')
  const announced = new AnnouncedConversations(spoken)
  const rooms: ServerRooms = {
    config,
    conversations: announced,
    onForgotten: listener => announced.onForgotten(listener),
    catalog: app?.catalog ?? inMemoryCatalog([]),
    language: 'en',
    greeting: app?.greeting ?? 'Hello.',
    tokens: new SessionTokens(secret, config.server.sessionLifetime),
    limits: new RateLimits(config.server),
    turns: new RunningTurns(),
    logger: pino({ level: 'silent' }),
  }
  const http = createServer().listen(0, '127.0.0.1')
  await once(http, 'listening')
  const channel = attachWebSocket(http, rooms, { closeGrace: 200, ...limits })
  onTestFinished(async () => {
    await channel.stop('shutdown')
    http.close()
    await app?.close()
  })
  // A server that listens at a port has an address of this kind.
  return { url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/ws`, channel, tokens: rooms.tokens }
}
