/** `/metrics` for Prometheus: for the operator, and for programs on this machine. */
import { type Request, Router } from 'express'
import { CurioError } from '../../errors.js'
import { isOperator } from '../support/operator-token.js'
import { prometheusText } from '../support/prometheus-text.js'
import type { ServerRooms } from '../support/server-rooms.js'
import type { TurnMetrics } from '../support/turn-metrics.js'

/** @example app.use('/', metricsRouter(rooms, metrics)) */
export function metricsRouter({ config, writing }: Pick<ServerRooms, 'config' | 'writing'>, metrics: TurnMetrics): Router {
  const { operatorToken, publicUrl, trustedProxies } = config.server
  // What stands behind a proxy is asked by the proxy for everyone.
  const isProxied = publicUrl !== undefined || trustedProxies > 0
  const router = Router()
  router.get('/metrics', (request, response) => {
    if ((isProxied || !isLocal(request)) && !isOperator(request.get('authorization'), operatorToken))
      throw new CurioError('OPERATOR_ONLY', 'Only the operator may read the figures.')
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    response.send(prometheusText(metrics, Date.now(), writing?.()))
  })
  return router
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u
const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/iu

/** A proxy on this machine passes on what comes from elsewhere: its headers, or another name of the host, tell. */
function isLocal(request: Request): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some(
    name => request.headers[name] !== undefined,
  )
  return !isPassedOn && loopback.test(request.socket.remoteAddress ?? '') && localHost.test(request.get('host') ?? '')
}
