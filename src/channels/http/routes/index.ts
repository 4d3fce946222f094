/** All routes under /api/v1. */
import type { Route } from '../route.js'
import { interestRoutes } from './interest-routes.js'
import { itemChangeRoutes } from './item-change-routes.js'
import { itemRoutes } from './item-routes.js'
import { sessionRoutes } from './session-routes.js'
import { turnRoutes } from './turn-routes.js'

export const routes: readonly Route[] = [...sessionRoutes, ...turnRoutes, ...interestRoutes, ...itemRoutes, ...itemChangeRoutes]
