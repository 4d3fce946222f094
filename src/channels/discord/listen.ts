/** Discord's events as what was said and pressed; everything that is not a person's new message is left out. */
import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  type OmitPartialGroupDMChannel,
} from 'discord.js'
import type { PendingWork } from '../support/pending-work.js'
import { SeenKeys } from '../support/seen-keys.js'
import { answerPress, answerSaid, type DiscordRooms } from './answer-discord.js'
import { curioCommand } from './commands.js'
import { isOurs, parseCustomId } from './custom-id.js'
import { readText } from './read-text.js'
import { interactionTarget, messageTarget } from './reply-target.js'
import type { DiscordPlace } from './session-key.js'

/** Answers are added to `pending`; what goes wrong outside a turn is logged, and the bot lives on. */
export function listen(client: Client<boolean>, discord: DiscordRooms, pending: PendingWork): void {
  const { logger } = discord.rooms
  const seen = new SeenKeys()
  const failed = (error: unknown) => logger.error({ channel: 'discord', error: String(error) }, 'an event could not be answered')
  // Events are delivered again when a connection is resumed.
  client.on(Events.MessageCreate, message => {
    if (isForUs(message, client) && seen.isNew(message.id)) pending.add(onMessage(discord, message)).catch(failed)
  })
  client.on(Events.InteractionCreate, interaction => {
    if (seen.isNew(interaction.id)) pending.add(onInteraction(discord, interaction)).catch(failed)
  })
  client.on(Events.Error, failed)
}

function isForUs(message: Message, client: Client<boolean>): boolean {
  if (message.author.bot || message.system || message.webhookId !== null) return false
  // A mention of everyone or of a role is not meant for the bot.
  return message.guildId === null || (client.user !== null && message.mentions.users.has(client.user.id))
}

async function onMessage(discord: DiscordRooms, message: OmitPartialGroupDMChannel<Message>): Promise<void> {
  // A courtesy: without the right to type here, the answer comes all the same.
  message.channel.sendTyping().catch(() => {})
  const place = {
    guild: message.guildId,
    channel: message.channelId,
    thread: message.channel.isThread(),
    user: message.author.id,
  }
  const files = [...message.attachments.values()]
  await answerSaid(discord, { place, text: readText(message.content), files, target: messageTarget(message) })
}

async function onInteraction(discord: DiscordRooms, interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand() && interaction.commandName === curioCommand.name) return onCommand(discord, interaction)
  if (interaction.isMessageComponent() && isOurs(interaction.customId)) return onPress(discord, interaction)
}

/** Deferred first: Discord waits three seconds for that, and a quarter of an hour for the answer. */
async function onCommand(discord: DiscordRooms, interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply()
  const photo = interaction.options.getAttachment('photo')
  await answerSaid(discord, {
    place: placeOf(interaction),
    text: readText(interaction.options.getString('text') ?? ''),
    files: photo === null ? [] : [photo],
    target: interactionTarget(interaction),
  })
}

async function onPress(discord: DiscordRooms, interaction: MessageComponentInteraction): Promise<void> {
  await interaction.deferReply()
  const values = interaction.isStringSelectMenu() ? interaction.values : []
  await answerPress(discord, {
    place: placeOf(interaction),
    target: interactionTarget(interaction),
    parse: items => parseCustomId(interaction.customId, values, items),
  })
}

function placeOf(interaction: ChatInputCommandInteraction | MessageComponentInteraction): DiscordPlace {
  return {
    guild: interaction.guildId,
    channel: interaction.channelId,
    thread: interaction.channel?.isThread() ?? false,
    user: interaction.user.id,
  }
}
