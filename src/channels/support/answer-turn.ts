/** One turn in a chat room: counted, run, and shown as one message that grows. */
import type { Conversation } from '../../contracts/conversation.js'
import type { TurnInput } from '../../contracts/turn.js'
import { CurioError } from '../../errors.js'
import type { ChatRooms } from './chat-rooms.js'
import { advanceView, emptyView, type TurnView } from './turn-view.js'

export interface GrowingReply {
  /** May be skipped for a newer view. */
  push(view: TurnView): void
  /** Always sent. */
  finish(view: TurnView): Promise<void>
}

export interface TurnRequest {
  readonly conversation: Conversation
  /** Made here, so that a picture that cannot be had is told like every other error. */
  readonly input: () => Promise<TurnInput>
  /** Who is counted against the limit of messages: `slack:T1:U1`. */
  readonly person: string
  readonly reply: GrowingReply
}

/** Rejects only when the answer could not be delivered. */
export async function answerTurn(rooms: Pick<ChatRooms, 'limits' | 'turns'>, request: TurnRequest): Promise<TurnView> {
  const { conversation, reply } = request
  let view = emptyView(conversation.data().language)
  try {
    await rooms.limits.countMessage(request.person)
    for await (const event of rooms.turns.run(conversation, await request.input())) {
      view = advanceView(view, event)
      if (event.type === 'items' || event.type === 'text-delta') reply.push(view)
    }
  } catch (error) {
    view = { ...view, error: CurioError.from(error).code }
  }
  await reply.finish(view)
  return view
}
