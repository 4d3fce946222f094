/** Chat completions as OpenAI's clients ask for them. */
import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express'
import { CurioError } from '../../errors.js'
import { ApiKeys } from '../support/api-keys.js'
import { refusePages } from '../support/refuse-pages.js'
import type { ServerRooms } from '../support/server-rooms.js'
import { chatCompletion } from './chat-completion.js'
import { modelId } from './completion-bodies.js'
import { KnownDialogues } from './known-dialogues.js'
import { openAiError, ParameterError } from './openai-error.js'

/** When the model came into being, in seconds since 1970: clients want a number. */
const created = Math.floor(Date.now() / 1000)
const model = { id: modelId, object: 'model', created, owned_by: 'curio' }

/**
 * POST /chat/completions, GET /models and /models/curio; every other path is a 404 in OpenAI's shape.
 *
 * @example
 * app.use('/v1', createOpenAiRouter(rooms))
 * // new OpenAI({ baseURL: 'http://127.0.0.1:3000/v1', apiKey: 'none' }).chat.completions.create({ model: 'curio', messages })
 */
export function createOpenAiRouter(rooms: ServerRooms): Router {
  const { apiKeys, maximumBody } = rooms.config.server
  const keys = new ApiKeys(apiKeys)
  const known = new KnownDialogues()
  const router = Router()
  // Before the body is read: strangers send no photographs.
  const authorize: RequestHandler = (request, response, next) => {
    response.locals['caller'] = keys.caller(request.get('authorization'))
    next()
  }
  router.use(refusePages(rooms.config.server), authorize)
  router.get('/models', (_, response) => void response.json({ object: 'list', data: [model] }))
  router.get('/models/:id', ({ params: { id } }, response) => {
    if (id !== modelId)
      throw new CurioError('MODEL_UNKNOWN', `There is no model ${JSON.stringify(id)}; the model is ${JSON.stringify(modelId)}.`)
    response.json(model)
  })
  router.post('/chat/completions', json({ limit: maximumBody }), (request, response) =>
    chatCompletion(rooms, known, { request, response, caller: String(response.locals['caller']) }),
  )
  router.use(({ method, originalUrl }) => {
    throw new CurioError('ROUTE_UNKNOWN', `There is nothing at ${method} ${originalUrl.slice(0, 200)}.`)
  })
  router.use(answerError(rooms))
  return router
}

function answerError({ logger }: ServerRooms): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    const error = knownError(thrown)
    if (error.code === 'INTERNAL') logger.error({ err: thrown }, 'chat completion failed')
    if (response.headersSent || response.destroyed) return next(thrown)
    const { status, body, retryAfter } = openAiError(error)
    if (retryAfter !== undefined) response.set('retry-after', String(retryAfter))
    if (status === 401) response.set('www-authenticate', 'Bearer')
    response.status(status).json(body)
  }
}

/** Also what the reading of a body throws. */
function knownError(thrown: unknown): CurioError {
  if (CurioError.isInstance(thrown)) return thrown
  const status = typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined
  if (status === 413) return new CurioError('BODY_TOO_LARGE', 'The body is too large.', { cause: thrown })
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ParameterError('body', 'The body is no JSON that can be read.')
  return CurioError.from(thrown)
}
