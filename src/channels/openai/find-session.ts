/** The session that a request goes on with: the one it names, the one its dialogue came from, or a new one in which the dialogue is said again. */
import { randomUUID } from 'node:crypto'
import type { Conversation } from '../../contracts/conversation.js'
import { namedSession } from '../support/named-session.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { Dialogue } from './dialogue-of.js'
import type { KnownDialogues } from './known-dialogues.js'
import { pastUserInput } from './user-input.js'

/** Messages of a dialogue that are said again, the latest ones. */
const mostReplayed = 12

export interface SessionRequest {
  readonly caller: string
  readonly dialogue: Dialogue
  /** What the client calls its session, if it does. */
  readonly name: string | undefined
  readonly signal: AbortSignal
}

export interface FoundSession {
  /** Sent as `x-curio-session`, it comes back to this session. */
  readonly name: string
  readonly conversation: Conversation
  /** Found by its dialogue, and to be found by it again. */
  readonly byDialogue: boolean
}

type Rooms = Pick<ServerRooms, 'conversations' | 'turns'>

/** Resolves once the session knows what was said before. */
export async function findSession(rooms: Rooms, known: KnownDialogues, request: SessionRequest): Promise<FoundSession> {
  const { caller, dialogue } = request
  const open = (name: string) => rooms.conversations.open(namedSession('openai', caller, name))
  if (request.name !== undefined) return { name: request.name, conversation: open(request.name), byDialogue: false }
  const kept = dialogue.past.length === 0 ? undefined : known.take(caller, dialogue.past)
  if (kept !== undefined) return { name: kept, conversation: open(kept), byDialogue: true }
  const name = randomUUID()
  const conversation = open(name)
  await replay(rooms, conversation, request)
  return { name, conversation, byDialogue: true }
}

/** Quietly: what is answered now was answered before, and what failed then may fail again. */
async function replay(rooms: Rooms, conversation: Conversation, { dialogue, signal }: SessionRequest): Promise<void> {
  for (const message of dialogue.pastMessages.slice(-mostReplayed)) {
    if (signal.aborted) return
    // Run to its end for what it leaves in the session; its events were told before.
    for await (const _ of rooms.turns.run(conversation, pastUserInput(message), signal));
  }
}
