/** What is done with a parsed message or button: the turn of its thread, answered there. */
import type { webApi } from '@slack/bolt'
import type { TurnInput } from '../../contracts/turn.js'
import { answerTurn } from '../support/answer-turn.js'
import { buttonInput } from '../support/button-input.js'
import type { ChatRooms } from '../support/chat-rooms.js'
import { chatWords } from '../support/chat-words.js'
import type { EditPace } from '../support/edit-throttle.js'
import { emptyView } from '../support/turn-view.js'
import type { ItemPictures } from './item-pictures.js'
import { readText } from './read-text.js'
import { type SlackPlace, sessionKey } from './session-key.js'
import type { SlackPress } from './slack-action.js'
import type { SlackMessage } from './slack-event.js'
import { type SlackPictureSource, slackPicture } from './slack-picture.js'
import { type CardSupport, SlackReply } from './slack-reply.js'
import type { SlackStatus } from './slack-status.js'

export interface SlackRooms {
  readonly rooms: ChatRooms
  readonly client: webApi.WebClient
  readonly pictures: SlackPictureSource
  readonly itemPictures: ItemPictures
  readonly support: CardSupport
  readonly status: SlackStatus
  readonly pace?: EditPace | undefined
}

/** In channels: what is said to the bot, or in a thread that it is part of. */
export function concerns({ rooms }: SlackRooms, { addressed, place }: SlackMessage): boolean {
  return addressed || rooms.conversations.open(sessionKey(place)).data().turn > 0
}

/** Answers a message in its thread. */
export async function answerMessage(slack: SlackRooms, message: SlackMessage): Promise<void> {
  const { rooms } = slack
  const conversation = rooms.conversations.open(sessionKey(message.place))
  const reply = replyIn(slack, message.place)
  const text = readText(message.text)
  if (text === '' && message.files.length === 0) return reply.finish({ ...emptyView(rooms.language), text: rooms.greeting })
  slack.status.show(message.place, conversation.data().language)
  const input = async (): Promise<TurnInput> => {
    const image = await slackPicture(message.files, slack.pictures)
    return { ...(text !== '' && { text }), ...(image && { image }) }
  }
  await answerTurn(rooms, { conversation, input, person: personOf(message.place, message.user), reply })
}

/** Answers a pressed button. */
export async function answerPress(slack: SlackRooms, { place, user, button }: SlackPress): Promise<void> {
  const { rooms } = slack
  const conversation = rooms.conversations.open(sessionKey(place))
  const input = buttonInput(button, conversation, rooms.catalog)
  if (!input) {
    const text = chatWords[conversation.data().language].gone
    await slack.client.chat.postEphemeral({
      channel: place.channel,
      user,
      text,
      ...(place.thread !== undefined && { thread_ts: place.thread }),
    })
    return
  }
  slack.status.show(place, conversation.data().language)
  await answerTurn(rooms, { conversation, input: async () => input, person: personOf(place, user), reply: replyIn(slack, place) })
}

function replyIn({ client, itemPictures, support, pace, rooms }: SlackRooms, place: SlackPlace): SlackReply {
  const onError = (error: unknown) => rooms.logger.warn({ channel: 'slack', error: String(error) }, 'a message could not be sent')
  return new SlackReply({ client, place, pictures: itemPictures, support, pace, onError })
}

function personOf({ team }: SlackPlace, user: string): string {
  return `slack:${team}:${user}`
}
