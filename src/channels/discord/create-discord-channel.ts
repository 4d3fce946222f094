/** The Discord bot: a slash command, mentions, direct messages and threads. */
import { once } from 'node:events'
import { Client, Events, GatewayIntentBits, Partials, Routes } from 'discord.js'
import { CurioError } from '../../errors.js'
import type { Channel } from '../support/channel.js'
import type { ChatRooms } from '../support/chat-rooms.js'
import type { EditPace } from '../support/edit-throttle.js'
import { PendingWork } from '../support/pending-work.js'
import type { DiscordRooms } from './answer-discord.js'
import { curioCommand } from './commands.js'
import { discordFileHosts } from './discord-picture.js'
import { inviteLink } from './invite-link.js'
import { listen } from './listen.js'

export interface DiscordOptions {
  readonly pace?: EditPace
}

/** Milliseconds until Discord has to have let the bot in. */
const patience = 30_000

/**
 * `start` rejects with CHAT_UNREACHABLE where Discord refuses the token or does not answer.
 *
 * @throws CurioError CONFIG_INVALID
 * @example
 * const discord = createDiscordChannel(rooms)
 * await discord.start()
 */
export function createDiscordChannel(rooms: ChatRooms, options: DiscordOptions = {}): Channel {
  const { token, apiUrl, applicationId } = rooms.config.discord
  if (token === undefined) throw new CurioError('CONFIG_INVALID', 'discord.token is needed.')
  const fileOrigins = [...discordFileHosts, ...(apiUrl === undefined ? [] : [new URL(apiUrl).origin])]
  const discord: DiscordRooms = { rooms, fileOrigins, pace: options.pace }
  const pending = new PendingWork()
  let client: Client<boolean> | undefined
  return {
    name: 'discord',
    async start() {
      client = createClient(apiUrl)
      listen(client, discord, pending)
      try {
        await Promise.all([client.login(token), once(client, Events.ClientReady, { signal: AbortSignal.timeout(patience) })])
        const id = applicationId ?? client.application?.id
        if (id !== undefined) {
          // Creating one of an existing name replaces that one and leaves the application's others alone.
          await client.rest.post(Routes.applicationCommands(id), { body: curioCommand })
          rooms.logger.info({ channel: 'discord', invite: inviteLink(id) }, 'the bot is there; the link takes it into a server')
        }
      } catch (error) {
        await client.destroy()
        const why = error instanceof Error ? error.message : String(error)
        throw new CurioError('CHAT_UNREACHABLE', `Discord did not let the bot in: ${why}`, { cause: error })
      }
    },
    async stop() {
      // First the answers: they need the client's token.
      await pending.settled()
      await client?.destroy()
    },
  }
}

function createClient(apiUrl: string | undefined): Client<boolean> {
  return new Client({
    // What mentions the bot or is written to it comes with its text; the privileged right to read all messages is not needed.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Channels of direct messages are not known beforehand.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...(apiUrl !== undefined && { rest: { api: apiUrl.replace(/\/+$/, '') } }),
  })
}
