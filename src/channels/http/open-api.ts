/** The description of the interface (OpenAPI 3.1), made from the routes and their schemas. */
import { z } from 'zod'
import type { Answer, RouteDescription } from './route.js'
import { components } from './schemas/components.js'
import { errorSchema } from './schemas/error-schema.js'
import { healthSchema } from './schemas/health-schema.js'

/** Without what is true of every number and every TypeScript type, and only hides what is meant. */
const settings = {
  io: 'output',
  override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    delete jsonSchema.readOnly
  },
} as const

const securitySchemes = {
  session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  operator: { type: 'http', scheme: 'bearer', description: 'The setting server.operatorToken.' },
} as const

type Json = Readonly<Record<string, unknown>>

/** As `createApp` mounts them. */
const healthRoutes: readonly RouteDescription[] = (['live', 'ready'] as const).map(name => ({
  method: 'get',
  path: `/health/${name}`,
  operation: `health-${name}`,
  summary: name === 'live' ? 'Is the process alive?' : 'May it be sent people?',
  needsSession: false,
  isCounted: false,
  answers: {
    200: { description: 'Yes.', schema: healthSchema },
    ...(name === 'ready' && { 503: { description: 'Not yet, or not any more.', schema: healthSchema } }),
  },
}))

/** @example describeApi(routes, { version: '0.1.0', url: 'http://127.0.0.1:3000' }) */
export function describeApi(routes: readonly RouteDescription[], { version, url }: { version: string; url: string }): Json {
  const all = [...routes.map(route => ({ ...route, path: `/api/v1${route.path}` })), ...healthRoutes]
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of all) {
    const path = route.path.replaceAll(/:(\w+)/gu, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'curio',
      version,
      description: 'A conversational recommender. Begin a session, send its token with every turn.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url }],
    paths,
    components: { schemas: componentSchemas(), securitySchemes },
  }
}

function operationOf(route: RouteDescription): Json {
  const errors = { default: { description: 'An error.', content: contentOf({ description: '', schema: errorSchema }) } }
  const answers = Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer, Number(status))])
  return {
    operationId: route.operation,
    summary: route.summary,
    ...(route.needsSession && { security: [{ session: [] }] }),
    ...(route.needsOperator && { security: [{ operator: [] }] }),
    parameters: [...pathParameters(route.path), ...queryParameters(route)],
    ...(route.body && { requestBody: { required: true, content: bodyContent(route, route.body) } }),
    responses: { ...Object.fromEntries(answers), ...errors },
  }
}

function answerOf(answer: Answer, status: number): Json {
  const schema = answer.schema ?? (status >= 400 ? errorSchema : undefined)
  return { description: answer.description, content: contentOf({ ...answer, ...(schema && { schema }) }) }
}

function contentOf({ schema, media }: Answer): Json {
  const others = Object.entries(media ?? {}).map(([type, description]) => [type, { schema: { type: 'string', description } }])
  return { ...(schema && { 'application/json': { schema: schemaOf(schema) } }), ...Object.fromEntries(others) }
}

function bodyContent(route: RouteDescription, body: z.ZodType): Json {
  const json = { 'application/json': { schema: schemaOf(body) } }
  if (route.bodySize !== 'photograph') return json
  const text = { type: 'string' }
  const inJson = { type: 'string', description: 'In JSON.' }
  const image = { type: 'string', format: 'binary', description: 'A photograph: JPEG, PNG or WebP.' }
  const properties = { image, text, messageId: text, feedback: inJson, context: inJson, edit: inJson }
  return { ...json, 'multipart/form-data': { schema: { type: 'object', additionalProperties: false, properties } } }
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters({ query }: RouteDescription): readonly Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema: ownSchema(schema) }))
}

function schemaOf(schema: z.ZodType): Json {
  const id = components.get(schema)?.id
  return id === undefined ? ownSchema(schema) : { $ref: referenceTo(id) }
}

const referenceTo = (id: string) => `#/components/schemas/${id}`

function ownSchema(schema: z.core.$ZodType): Json {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, settings)
  return plain
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(components, { ...settings, uri: referenceTo })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...plain }]) => [id, plain]))
}
