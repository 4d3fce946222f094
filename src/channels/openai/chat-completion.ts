/** POST /v1/chat/completions: one request is one turn of a session. */
import type { Request, Response } from 'express'
import { clientAddress } from '../support/client-address.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { answerPieces } from './answer-pieces.js'
import type { ChatRequest } from './chat-request-schema.js'
import { type Dialogue, dialogueOf } from './dialogue-of.js'
import { findSession } from './find-session.js'
import type { KnownDialogues } from './known-dialogues.js'
import { ParameterError } from './openai-error.js'
import { readChatRequest } from './read-chat-request.js'
import { writeAnswer } from './write-answer.js'

/** Rejects with a CurioError as long as nothing was sent. */
export async function chatCompletion(
  rooms: ServerRooms,
  known: KnownDialogues,
  { request, response, caller }: { request: Request; response: Response; caller: string },
): Promise<void> {
  await rooms.limits.countMessage(clientAddress(request, rooms.config.server.trustedProxies))
  const chat = readChatRequest(request.body)
  const dialogue = dialogueOf(chat.messages)
  const signal = untilClosed(response)
  const session = await findSession(rooms, known, { caller, dialogue, name: sessionName(request, chat), signal })
  const { conversation } = session
  const pieces = answerPieces(rooms.turns.run(conversation, dialogue.input, signal), {
    language: () => conversation.data().language,
    baseUrl: rooms.config.server.publicUrl?.replace(/\/+$/u, '') ?? '',
  })
  const content = await writeAnswer(response, pieces, {
    stream: chat.stream === true,
    includeUsage: chat.stream_options?.include_usage === true,
    promptCharacters: charactersOf(dialogue),
    curioField: items => ({ items, interest: conversation.interest(), sessionId: session.name }),
  })
  if (content !== undefined && session.byDialogue)
    known.put(caller, [...dialogue.past, dialogue.utterance, { role: 'assistant', text: content }], session.name)
}

/** Aborted when the client leaves before the answer's end. */
function untilClosed(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort()
  })
  return controller.signal
}

function sessionName(request: Request, { user }: ChatRequest): string | undefined {
  const header = request.get('x-curio-session')
  if (header !== undefined && header.length > 500)
    throw new ParameterError('x-curio-session', 'A session’s name has at most 500 characters.')
  // An empty name is none.
  return header || user || undefined
}

function charactersOf({ past, utterance }: Dialogue): number {
  return [...past, utterance].reduce((sum, { text }) => sum + text.length, 0)
}
