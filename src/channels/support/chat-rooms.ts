/** What a chat room's channel needs of the server. */
import type { ServerRooms } from './server-rooms.js'

export type ChatRooms = Pick<
  ServerRooms,
  'config' | 'conversations' | 'catalog' | 'language' | 'greeting' | 'greetingIn' | 'limits' | 'turns' | 'logger'
>
