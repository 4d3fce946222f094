/** The two places where an answer appears: under a message, or in the room that a deferred interaction holds. */
import type { ChatInputCommandInteraction, Message, MessageComponentInteraction, OmitPartialGroupDMChannel } from 'discord.js'
import type { ReplyTarget } from './discord-reply.js'

/** Replies to a message, then edits its own. */
export function messageTarget(message: OmitPartialGroupDMChannel<Message>): ReplyTarget {
  let own: Message | undefined
  return {
    async post(payload) {
      own = await message.reply({ ...payload, failIfNotExists: false })
    },
    async edit(payload) {
      await own?.edit(payload)
    },
  }
}

/** Fills the deferred reply; once its token has expired, writes into the channel. */
export function interactionTarget(interaction: ChatInputCommandInteraction | MessageComponentInteraction): ReplyTarget {
  let filled = false
  return {
    async post(payload) {
      if (!filled) {
        await interaction.editReply(payload)
        filled = true
        return
      }
      if (interaction.channel?.isSendable()) await interaction.channel.send(payload)
    },
    async edit(payload) {
      await interaction.editReply(payload)
    },
  }
}
