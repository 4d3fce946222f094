/** The interface's description, and a page to try it out. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Router, static as serveFiles } from 'express'
import type { Config } from '../../config/schema.js'
import { version } from '../../version.js'
import { docsPage, docsPolicy } from './docs-page.js'
import { describeApi } from './open-api.js'
import { routes } from './routes/index.js'

export function docsRouter({ publicUrl }: Config['server']): Router {
  const router = Router()
  const description = describeApi(routes, { version, url: publicUrl ?? '/' })
  router.get('/openapi.json', (_request, response) => {
    response.setHeader('cache-control', 'no-cache')
    response.json(description)
  })
  router.get('/docs', (_request, response) => {
    response.set({ 'content-security-policy': docsPolicy, 'cache-control': 'no-cache' })
    response.type('html').send(docsPage)
  })
  router.use('/docs', serveFiles(viewerFolder(), { index: false, fallthrough: true, maxAge: '1d' }))
  return router
}

/** The build copies the viewer into the package; without a build it lies among the development dependencies. */
function viewerFolder(): string {
  const built = fileURLToPath(new URL('../../../dist/vendor/rapidoc', import.meta.url))
  return existsSync(built) ? built : (developmentFolder() ?? built)
}

function developmentFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js'))
  } catch {
    return undefined
  }
}
