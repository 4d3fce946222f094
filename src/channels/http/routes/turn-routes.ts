/** Turns: a message in words, with a photograph, or by a button. */
import { z } from 'zod'
import type { TurnInput } from '../../../contracts/turn.js'
import { feedbackSchema } from '../../../contracts/turn-input-schema.js'
import { CurioError } from '../../../errors.js'
import { answerTurn } from '../answer-turn.js'
import { decodePhotograph } from '../photograph.js'
import { type Answer, parseBody, type Route, type SessionRoute } from '../route.js'
import { messageIdSchema, type TurnBody, turnBodySchema } from '../schemas/turn-body-schema.js'
import { turnResultSchema } from '../schemas/turn-result-schema.js'
import { readForm } from '../turn-form.js'

export const turnAnswer: Answer = {
  description: 'The turn; with `accept: text/event-stream` its events as they happen.',
  schema: turnResultSchema,
  media: { 'text/event-stream': 'A TurnEvent in the data of each event, its type as the name, its number as the id.' },
}

const turn: SessionRoute = {
  method: 'post',
  path: '/turns',
  operation: 'takeTurn',
  summary: 'Say something, show a photograph, react, tell the situation or edit what is believed',
  needsSession: true,
  isCounted: true,
  bodySize: 'photograph',
  body: turnBodySchema,
  answers: { 200: turnAnswer },
  async handle(exchange, conversation) {
    const form = readForm(exchange.request)
    const { messageId, ...body } = form ? form.body : parseBody(turnBodySchema, exchange)
    await answerTurn(exchange, conversation, { input: inputOf(body, form?.photograph), messageId })
  },
}

const reactionBody = z.strictObject({ ...feedbackSchema.shape, messageId: messageIdSchema.exactOptional() })

const reaction: SessionRoute = {
  method: 'post',
  path: '/reactions',
  operation: 'react',
  summary: 'React to an item',
  needsSession: true,
  isCounted: true,
  bodySize: 'form',
  body: reactionBody,
  answers: { 200: turnAnswer },
  async handle(exchange, conversation) {
    const { messageId, ...feedback } = parseBody(reactionBody, exchange)
    await answerTurn(exchange, conversation, { input: { feedback }, messageId })
  },
}

function inputOf({ image, ...rest }: Omit<TurnBody, 'messageId'>, photograph: Uint8Array | undefined): TurnInput {
  const bytes = photograph ?? (image === undefined ? undefined : decodePhotograph(image))
  if (bytes === undefined && Object.keys(rest).length === 0) throw new CurioError('INPUT_INVALID', 'The message is empty.')
  return { ...rest, ...(bytes && { image: bytes }) }
}

export const turnRoutes: readonly Route[] = [turn, reaction]
