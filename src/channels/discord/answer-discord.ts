/** What is done with a message, a command or a button: the turn of its place, answered there. */
import type { TurnInput } from '../../contracts/turn.js'
import { answerTurn } from '../support/answer-turn.js'
import type { Button } from '../support/button-input.js'
import { buttonInput } from '../support/button-input.js'
import type { ChatRooms } from '../support/chat-rooms.js'
import { chatWords } from '../support/chat-words.js'
import type { EditPace } from '../support/edit-throttle.js'
import { emptyView } from '../support/turn-view.js'
import { type DiscordFile, discordPicture } from './discord-picture.js'
import { DiscordReply, type ReplyTarget } from './discord-reply.js'
import { type DiscordPlace, sessionKey } from './session-key.js'

export interface DiscordRooms {
  readonly rooms: ChatRooms
  /** Origins of files: Discord's, and that of a configured `apiUrl`. */
  readonly fileOrigins: readonly string[]
  readonly pace?: EditPace | undefined
}

export interface Said {
  readonly place: DiscordPlace
  readonly text: string
  readonly files: readonly DiscordFile[]
  readonly target: ReplyTarget
}

/** Answers words or a photograph; nothing at all is answered with a greeting. */
export async function answerSaid(discord: DiscordRooms, { place, text, files, target }: Said): Promise<void> {
  const { rooms } = discord
  const reply = replyTo(discord, target)
  if (text === '' && files.length === 0) return reply.finish({ ...emptyView(rooms.language), text: rooms.greeting })
  const input = async (): Promise<TurnInput> => {
    const image = await discordPicture(files, discord.fileOrigins)
    return { ...(text !== '' && { text }), ...(image && { image }) }
  }
  await answerTurn(rooms, { conversation: rooms.conversations.open(sessionKey(place)), input, person: personOf(place), reply })
}

/** Answers a button; `parse` is given the ids that the session knows. */
export async function answerPress(
  discord: DiscordRooms,
  press: { readonly place: DiscordPlace; readonly target: ReplyTarget; readonly parse: (items: readonly string[]) => Button | undefined },
): Promise<void> {
  const { rooms } = discord
  const { place, target } = press
  const conversation = rooms.conversations.open(sessionKey(place))
  const { shown, language } = conversation.data()
  const button = press.parse(shown.flat())
  const input = button && buttonInput(button, conversation, rooms.catalog)
  const reply = replyTo(discord, target)
  if (!input) return reply.finish({ ...emptyView(language), text: chatWords[language].gone })
  await answerTurn(rooms, { conversation, input: async () => input, person: personOf(place), reply })
}

function replyTo({ rooms, pace }: DiscordRooms, target: ReplyTarget): DiscordReply {
  const onError = (error: unknown) => rooms.logger.warn({ channel: 'discord', error: String(error) }, 'a message could not be sent')
  return new DiscordReply({ target, pace, onError })
}

function personOf({ user }: DiscordPlace): string {
  return `discord:${user}`
}
