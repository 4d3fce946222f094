/** The operator's console: figures of the turns, and what is believed in a session. Only with a token in the configuration. */
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { CurioError } from '../../../errors.js'
import { addressKey } from '../../support/address-key.js'
import { isOperator } from '../../support/operator-token.js'
import { RateLimitError } from '../../support/rate-limits.js'
import type { ServerRooms } from '../../support/server-rooms.js'
import type { TurnMetrics } from '../../support/turn-metrics.js'
import { cookieOf } from '../cookies.js'
import { html } from '../markup.js'
import { sendPage } from '../send-page.js'
import { consoleFrame, loginPage } from './console-frame.js'
import { exposureOf } from './exposure.js'
import { figuresOf } from './figures.js'
import { type ConsoleView, figuresView } from './figures-view.js'
import { OperatorCookie } from './operator-cookie.js'
import { sessionPage } from './session-page.js'

const cookieName = 'curio-operator'
const triesPerMinute = 5

const loginForm = z.object({ token: z.string().max(500) })

/** Mounted at `/console`. */
export function consoleRouter(rooms: ServerRooms, metrics: TurnMetrics, operatorToken: string): Router {
  const cookie = new OperatorCookie(operatorToken)
  const tries = new RateLimiterMemory({ points: triesPerMinute, duration: 60 })
  const isSecure = rooms.config.server.publicUrl?.startsWith('https:') === true
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/console' } as const
  const isIn = (request: Request) => cookie.holds(cookieOf(request, cookieName), Date.now())
  const router = Router()
  router.use(unkept)
  router.get('/', (request, response) => {
    sendPage(response, isIn(request) ? consolePage(viewOf(rooms, metrics)) : loginPage(), 'none')
  })
  router.post('/login', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    await countTry(tries, request)
    const form = loginForm.safeParse(request.body)
    if (!form.success || !isOperator(`Bearer ${form.data.token}`, operatorToken)) {
      sendPage(response.status(401), loginPage('This is not the token.'), 'none')
      return
    }
    response.cookie(cookieName, cookie.issue(Date.now()), { ...options, maxAge: OperatorCookie.lifetimeMilliseconds })
    response.redirect(303, '/console')
  })
  router.post('/logout', (_request, response) => {
    response.clearCookie(cookieName, options)
    response.redirect(303, '/console')
  })
  router.use((request, _response, next) => {
    if (!isIn(request)) throw new CurioError('OPERATOR_ONLY', 'Log in at /console first.')
    next()
  })
  router.get('/figures.json', (_request, response) => {
    const view = viewOf(rooms, metrics)
    response.json({ figures: view.figures, exposures: view.exposures, markup: figuresView(view).toString() })
  })
  router.get('/sessions/:id', (request, response) => showSession(request, response, rooms, metrics))
  return router
}

/** Nothing of the console is kept by anybody on the way. */
const unkept: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}

async function countTry(tries: RateLimiterMemory, request: Request): Promise<void> {
  try {
    await tries.consume(addressKey(request.ip ?? 'unknown'))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new RateLimitError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}

function viewOf({ catalog, config }: ServerRooms, metrics: TurnMetrics): ConsoleView {
  const now = Date.now()
  return {
    figures: figuresOf(metrics, now),
    exposures: exposureOf(catalog, metrics.exposure),
    bounds: config.ranking.exposure,
    sessions: metrics.sessions,
    now,
  }
}

function consolePage(view: ConsoleView): string {
  const content = html`<div class="line"><h1>Conversations</h1><label class="fresh" hidden><input type="checkbox" checked> refresh every 5 s</label></div>
    <div data-refresh="/console/figures.json">${figuresView(view)}</div>`
  return consoleFrame('Conversations', content)
}

/** Only of sessions that were seen here: opening an unknown id would begin a session. */
function showSession(request: Request, response: Response, { conversations, catalog, config }: ServerRooms, metrics: TurnMetrics): void {
  const sessionId = [request.params['id'] ?? []].flat().join('/')
  const activity = metrics.session(sessionId)
  if (!activity) throw new CurioError('ROUTE_UNKNOWN', 'No session of this id had a turn lately.')
  const interest = conversations.open(sessionId).data()
  const view = { sessionId, interest, shown: activity.last.shown, catalog, weights: config.ranking.weights }
  sendPage(response, sessionPage(view), 'none')
}
