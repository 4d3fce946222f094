/** The chat rooms that the configuration has tokens for: Slack and Discord. */
import type { Mount } from './channels/http/mount.js'
import type { Channel } from './channels/support/channel.js'
import type { ChatRooms } from './channels/support/chat-rooms.js'

export interface OpenChatRooms {
  readonly channels: readonly Channel[]
  /** Where Slack's requests come in; before anything that reads bodies. */
  readonly mounts: readonly Mount[]
}

/**
 * Their libraries are large, so they are loaded where they are needed only.
 * Rejects with CONFIG_INVALID where a second token or secret is missing.
 *
 * @example const { channels, mounts } = await openChatRooms(rooms)
 */
export async function openChatRooms(rooms: ChatRooms): Promise<OpenChatRooms> {
  const { slack, discord } = rooms.config
  const slackChannel = slack.botToken === undefined ? undefined : await openSlack(rooms)
  const discordChannel = discord.token === undefined ? undefined : await openDiscord(rooms)
  return {
    channels: [slackChannel, discordChannel].filter(channel => channel !== undefined),
    mounts: slackChannel?.router ? [{ path: '/', handler: slackChannel.router }] : [],
  }
}

async function openSlack(rooms: ChatRooms) {
  const { createSlackChannel } = await import('./channels/slack/create-slack-channel.js')
  return createSlackChannel(rooms)
}

async function openDiscord(rooms: ChatRooms) {
  const { createDiscordChannel } = await import('./channels/discord/create-discord-channel.js')
  return createDiscordChannel(rooms)
}
