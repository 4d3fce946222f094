import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { apiRouter } from '../../../src/channels/http/api-router.js'
import { RateLimits } from '../../../src/channels/support/rate-limits.js'
import { RunningTurns } from '../../../src/channels/support/running-turns.js'
import { SessionTokens } from '../../../src/channels/support/session-tokens.js'
import { gatedApp } from './gated-app.js'
import { openTestServer, request, type TestServer, testConfig } from './open-test-server.js'

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), schema: z.record(z.string(), z.unknown()) })),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string().min(1) })),
  security: z.array(z.partialRecord(z.enum(['session', 'operator']), z.array(z.string()))).optional(),
})

const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
})

let server: TestServer
let api: z.output<typeof description>
beforeAll(async () => {
  server = await openTestServer()
  api = description.parse((await request(`${server.url}/api/openapi.json`)).json)
})
afterAll(() => server[Symbol.asyncDispose]())

const operations = () =>
  Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, told]) => ({ path, method, ...told })))

/** What a router answers, as `get /items/{id}`: routers nest, and keep their routes in a stack. */
const stack = z.array(
  z.looseObject({ route: z.looseObject({ path: z.string(), methods: z.record(z.string(), z.boolean()) }).optional(), handle: z.unknown() }),
)
function routesOf(router: unknown): string[] {
  const layers = stack.safeParse(Object(router).stack)
  return (layers.data ?? []).flatMap(({ route, handle }) =>
    route ? Object.keys(route.methods).map(method => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`) : routesOf(handle),
  )
}

describe('the description of the interface', () => {
  it('describes every route there is', () => {
    const config = testConfig()
    const rooms = {
      ...gatedApp(),
      config,
      tokens: new SessionTokens('secret', 60),
      limits: new RateLimits(config.server),
      turns: new RunningTurns(),
      logger: pino({ level: 'silent' }),
    }
    const own = ['get /openapi.json', 'get /docs']
    const described = operations()
      .filter(({ path }) => path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`)
    expect([...described, ...own].sort()).toEqual(routesOf(apiRouter(rooms)).sort())
  })

  it('describes no route that is not there', async () => {
    for (const { path, method } of operations()) {
      const reply = await request(`${server.url}${path.replaceAll(/\{\w+\}/g, 'none')}`, method.toUpperCase())
      expect(reply.text, `${method} ${path}`).not.toContain('ROUTE_UNKNOWN')
    }
  })

  it('names each operation once, with every parameter of its path', () => {
    const ids = operations().map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, parameters } of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter(entry => entry.in === 'path').map(({ name }) => name)).toEqual(named)
    }
  })

  it('asks for a token exactly where the server does', async () => {
    for (const { path, method, security } of operations()) {
      const { status } = await request(`${server.url}${path.replaceAll(/\{\w+\}/g, 'none')}`, method.toUpperCase())
      expect(status === 401, `${method} ${path}`).toBe(security !== undefined)
    }
  })

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference)
    const held = Object.keys(api.components.schemas).map(name => `#/components/schemas/${name}`)
    expect(references.length).toBeGreaterThan(20)
    expect(new Set(references)).toSatisfy((all: Set<string>) => [...all].every(reference => held.includes(reference)))
  })

  it('tells bounds and choices of what is sent', () => {
    const query = api.paths['/api/v1/items']?.['get']?.parameters
    expect(query?.find(({ name }) => name === 'limit')?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
    expect(Object.keys(api.paths['/api/v1/turns']?.['post']?.requestBody?.content ?? {})).toEqual([
      'application/json',
      'multipart/form-data',
    ])
    expect(api.components.schemas['TurnEvent']?.['oneOf']).toHaveLength(7)
  })
})
