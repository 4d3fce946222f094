/** The real server on the real application without weights, on a free port of this machine. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { openApp } from '../../../src/app.js'
import { newSessionSchema } from '../../../src/channels/http/schemas/session-schemas.js'
import { type Config, configSchema } from '../../../src/config/schema.js'
import { openServer, type RunningServer, type ServerOptions } from '../../../src/open-server.js'

export interface TestServer extends RunningServer, AsyncDisposable {
  readonly config: Config
  /** What was logged so far, one object a line. */
  readonly logged: readonly Record<string, unknown>[]
  /** `path` is below `/api/v1`. */
  call(method: string, path: string, options?: CallOptions): Promise<Reply>
  /** Starts a session and gives its token. */
  begin(): Promise<{ sessionId: string; token: string }>
}

export interface CallOptions {
  readonly token?: string
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON, nothing where it is none. */
  readonly json: unknown
}

const logLine = z.record(z.string(), z.unknown())

export function testConfig(server: Partial<Config['server']> = {}, catalog?: string): Config {
  const directory = mkdtempSync(join(tmpdir(), 'curio-http-'))
  return configSchema.parse({
    models: { language: 'none', text: 'none', image: 'none' },
    storage: { directory },
    server: { port: 0, messagesPerMinute: 100_000, ...server },
    ...(catalog !== undefined && { catalog }),
  })
}

export async function openTestServer(
  server: Partial<Config['server']> = {},
  options: ServerOptions & { catalog?: string } = {},
): Promise<TestServer> {
  const config = testConfig(server, options.catalog)
  const logged: Record<string, unknown>[] = []
  const logger = pino({ level: 'debug', base: null }, { write: line => logged.push(logLine.parse(JSON.parse(line))) })
  const app = await openApp(config)
  const running = await openServer(config, app, { logger, ...options })
  const call: TestServer['call'] = (method, path, options) => request(`${running.url}/api/v1${path}`, method, options)
  const close = async () => {
    await running.stop()
    await app.close()
  }
  return {
    ...running,
    config,
    logged,
    call,
    begin: async () => newSessionSchema.parse((await call('POST', '/sessions')).json),
    [Symbol.asyncDispose]: close,
  }
}

export async function request(url: string, method = 'GET', { token, body, headers }: CallOptions = {}): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: jsonOf(text) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const errorBody = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string(), help: z.string().min(1) }) })

/** Status and code of an error's answer, which has to be one. */
export function failureOf(reply: Reply): readonly [number, string] {
  return [reply.status, errorBody.parse(reply.json).error.code]
}
