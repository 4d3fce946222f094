/** Sessions: begin one, take its data away, forget it. */
import type { Interest } from '../../../contracts/interest.js'
import type { OpenRoute, Route, SessionRoute } from '../route.js'
import { exportSchema, newSessionSchema, type SessionExport } from '../schemas/session-schemas.js'

const begin: OpenRoute = {
  method: 'post',
  path: '/sessions',
  operation: 'beginSession',
  summary: 'Begin a session',
  needsSession: false,
  isCounted: true,
  answers: { 201: { description: 'The session and the token that opens it.', schema: newSessionSchema } },
  async handle({ response, rooms }) {
    const { sessionId } = rooms.conversations.open()
    const token = await rooms.tokens.issue(sessionId)
    response.status(201).json({ sessionId, ...token, language: rooms.language, greeting: rooms.greeting })
  },
}

const forget: SessionRoute = {
  method: 'delete',
  path: '/sessions/current',
  operation: 'forgetSession',
  summary: 'Delete everything that is kept of the session',
  needsSession: true,
  isCounted: true,
  answers: { 204: { description: 'Nothing is kept any more.' } },
  async handle(exchange, { sessionId }) {
    await exchange.rooms.conversations.forget(sessionId)
    exchange.response.status(204).end()
  },
}

const take: SessionRoute = {
  method: 'get',
  path: '/sessions/current/export',
  operation: 'exportSession',
  summary: 'Everything that is believed in the session, as data',
  needsSession: true,
  isCounted: true,
  answers: { 200: { description: 'A copy to keep.', schema: exportSchema } },
  async handle(exchange, conversation) {
    const copy: SessionExport = {
      sessionId: conversation.sessionId,
      exported: new Date().toISOString(),
      interest: withoutPaths(conversation.data()),
    }
    exchange.response.setHeader('content-disposition', 'attachment; filename="curio-session.json"')
    exchange.response.json(copy)
  },
}

/** Photographs of the terminal are remembered by their paths on this machine. */
function withoutPaths(interest: Interest): SessionExport['interest'] {
  return { ...interest, queries: interest.queries.map(({ turn, text }) => ({ turn, text })) }
}

export const sessionRoutes: readonly Route[] = [begin, forget, take]
