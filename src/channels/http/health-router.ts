/** What an orchestrator asks: is the process alive, and may it be sent people? */
import { Router } from 'express'

/** `/health/live` is 200 as long as anything answers; `/health/ready` is 503 before all channels are open and while they close. */
export function healthRouter(isReady: () => boolean): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    next()
  })
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' })
  })
  router.get('/ready', (_request, response) => {
    const ready = isReady()
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not-ready' })
  })
  return router
}
