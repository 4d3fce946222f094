/** What is believed of a person: shown, edited and emptied; and the situation they are in. */
import { contextSchema, interestEditSchema } from '../../../contracts/turn-input-schema.js'
import { answerTurn } from '../answer-turn.js'
import { parseBody, type Route, type SessionRoute } from '../route.js'
import { interestSummarySchema } from '../schemas/wish-schema.js'
import { turnAnswer } from './turn-routes.js'

const session = { needsSession: true, isCounted: true } as const

const show: SessionRoute = {
  ...session,
  method: 'get',
  path: '/interest',
  operation: 'showInterest',
  summary: 'What is believed now',
  answers: { 200: { description: 'Wishes, reactions and the situation.', schema: interestSummarySchema } },
  async handle(exchange, conversation) {
    exchange.response.json(conversation.interest())
  },
}

const edit: SessionRoute = {
  ...session,
  method: 'patch',
  path: '/interest',
  operation: 'editInterest',
  summary: 'Forget one wish or one item, undo the last change, or forget all',
  bodySize: 'form',
  body: interestEditSchema,
  answers: { 200: turnAnswer },
  async handle(exchange, conversation) {
    await answerTurn(exchange, conversation, { input: { edit: parseBody(interestEditSchema, exchange) } })
  },
}

const empty: SessionRoute = {
  ...session,
  method: 'delete',
  path: '/interest',
  operation: 'emptyInterest',
  summary: 'Forget all that is believed; the session goes on',
  answers: { 200: turnAnswer },
  async handle(exchange, conversation) {
    await answerTurn(exchange, conversation, { input: { edit: { do: 'forget-all' } } })
  },
}

const situation: SessionRoute = {
  ...session,
  method: 'put',
  path: '/context',
  operation: 'tellContext',
  summary: 'Tell the situation: weather, season, occasion, place, purpose',
  bodySize: 'form',
  body: contextSchema,
  answers: { 200: turnAnswer },
  async handle(exchange, conversation) {
    await answerTurn(exchange, conversation, { input: { context: parseBody(contextSchema, exchange) } })
  },
}

export const interestRoutes: readonly Route[] = [show, edit, empty, situation]
