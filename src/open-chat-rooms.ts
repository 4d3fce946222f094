/** The chat rooms that the configuration has tokens for: Slack and Discord. */
import { createDiscordChannel } from './channels/discord/create-discord-channel.js'
import type { Mount } from './channels/http/mount.js'
import { createSlackChannel } from './channels/slack/create-slack-channel.js'
import type { Channel } from './channels/support/channel.js'
import type { ChatRooms } from './channels/support/chat-rooms.js'

export interface OpenChatRooms {
  readonly channels: readonly Channel[]
  /** Where Slack's requests come in; before anything that reads bodies. */
  readonly mounts: readonly Mount[]
}

/**
 * @throws CurioError CONFIG_INVALID where a second token or secret is missing.
 * @example const { channels, mounts } = openChatRooms(rooms)
 */
export function openChatRooms(rooms: ChatRooms): OpenChatRooms {
  const { slack, discord } = rooms.config
  const slackChannel = slack.botToken === undefined ? undefined : createSlackChannel(rooms)
  const discordChannel = discord.token === undefined ? undefined : createDiscordChannel(rooms)
  return {
    channels: [slackChannel, discordChannel].filter(channel => channel !== undefined),
    mounts: slackChannel?.router ? [{ path: '/', handler: slackChannel.router }] : [],
  }
}
