/** The first answer to a `hello` or `restart`: which session it is, and what is believed in it. */
import type { WelcomeFrame } from '../../contracts/socket-protocol.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { SessionToken } from '../support/session-tokens.js'
import type { ParsedHello } from './client-frame.js'
import type { SessionRoom } from './session-room.js'

export function welcomeFrame(
  { config, greeting, greetingIn, language: usual }: ServerRooms,
  room: SessionRoom,
  given: SessionToken & { readonly resumed: boolean; readonly asked: ParsedHello['language'] },
): WelcomeFrame {
  const { conversation } = room
  const { shopName } = config.writing
  const interest = conversation.data()
  const spoken = interest.turn > 0 ? interest.language : undefined
  const language = config.language === 'auto' ? (spoken ?? given.asked ?? usual) : config.language
  return {
    type: 'welcome',
    version: 1,
    sessionId: conversation.sessionId,
    token: given.token,
    expires: given.expires,
    resumed: given.resumed,
    lastEventId: room.lastEventId,
    greeting: greetingIn?.(language) ?? greeting,
    language,
    ...(shopName !== undefined && { shopName }),
    interest: conversation.interest(),
  }
}
