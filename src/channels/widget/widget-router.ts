/** Serves the chat for web pages: its script at `/widget/curio-chat.js`, and a page of its own at `/chat`. */
import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import type { Config } from '../../config/schema.js'
import { CurioError } from '../../errors.js'
import { widgetPage, widgetStyles } from './widget-page.js'

/** Where the build puts it; the path is the same from the sources and from the built files. */
const script = fileURLToPath(new URL('../../../dist/widget/curio-chat.js', import.meta.url))

/** @example app.use('/', widgetRouter(config)) */
export function widgetRouter(config: Config): Router {
  const router = Router()
  const page = widgetPage(config)
  router.get('/chat', (_request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.type('html').send(page)
  })
  router.get('/widget/page.css', (_request, response) => {
    response.setHeader('cache-control', 'public, max-age=300')
    response.type('css').send(widgetStyles)
  })
  router.get('/widget/curio-chat.js', (_request, response, next) => {
    // Pages of other origins load it; which of them may talk to the server is asked at the socket.
    response.set({ 'cross-origin-resource-policy': 'cross-origin' })
    response.sendFile(script, { maxAge: '5m' }, error => {
      if (error && !response.headersSent) next(new CurioError('ROUTE_UNKNOWN', 'The widget is not built. Run `npm run build`.'))
    })
  })
  return router
}
