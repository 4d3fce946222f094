import { once } from 'node:events'
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorSchema } from '../../../src/channels/http/schemas/error-schema.js'
import { openTestServer, type TestServer } from './open-test-server.js'

/** Requests in all; `CURIO_FUZZ` asks for more, at most 50,000, and other ones each time. */
const asked = process.env['CURIO_FUZZ']
const runs = Math.min(50_000, Number(asked ?? 5000))
const seed = asked === undefined ? 1 : Date.now()

/** 431 and 417 are Node's own. */
const allowed = new Set([200, 201, 204, 304, 400, 401, 403, 404, 413, 415, 417, 431, 501])
const insides = /node_modules|\n\s+at |\/src\/|curio-http-/

interface Sent {
  /** Method and path. */
  readonly target: string
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

let server: TestServer
let token: string
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
beforeAll(async () => {
  server = await openTestServer({ maximumBody: 16 * 1024, messagesPerMinute: 1_000_000, logLevel: 'silent' })
  token = (await server.begin()).token
})
afterAll(async () => {
  agent.destroy()
  await server[Symbol.asyncDispose]()
})

const known = {
  text: 'a red tent',
  messageId: 'm',
  image: 'AAAA',
  feedback: { item: 'a', value: 'like' },
  context: { weather: 'rain' },
  edit: { do: 'undo' },
}
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', '\u0000', '\ud800', '../../etc/passwd', "' OR 1=1"),
)
const nested = fc.nat(3000).map(depth => `${'['.repeat(depth)}${']'.repeat(depth)}`)

/** A body of the right shape in which one part is anything at all. */
const nearly = fc
  .record({
    key: fc.constantFrom(...Object.keys(known), 'item', 'value', 'do', '__proto__', 'wish'),
    value: fc.oneof(fc.jsonValue(), odd, fc.constant(undefined)),
  })
  .map(({ key, value }) => JSON.stringify({ [key]: value }))

const body = fc.oneof(
  nearly,
  fc.json(),
  nested,
  odd,
  fc.uint8Array({ maxLength: 200 }),
  fc.nat(JSON.stringify(known).length).map(length => JSON.stringify(known).slice(0, length)),
  fc.constant(JSON.stringify({ text: 'a'.repeat(20_000) })),
  odd.map(name => `--x\r\ncontent-disposition: form-data; name="${name}"; filename="${name}"\r\n\r\nhello\r\n--x--`),
  fc.constantFrom('--x\r\n', '--x', '--x\r\ncontent-disposition: form-data\r\n\r\n--x--', ''),
)

const routes = [
  ...Array<string>(6).fill('POST /turns'),
  'POST /reactions',
  'PUT /context',
  'PATCH /interest',
  'DELETE /interest',
  'POST /sessions',
  'DELETE /sessions/current',
  'GET /sessions/current/export',
]

const odder = odd.map(text => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '?')))
const target = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...routes) },
  { weight: 1, arbitrary: odder.map(text => `GET /items?q=${text}&limit=${text}`) },
  { weight: 1, arbitrary: odder.map(text => `GET /images/${text}?width=${text}`) },
  { weight: 1, arbitrary: odder.map(text => `TRACE /${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('GET /items/%', 'HEAD /items/%ff', 'GET /images/%c0%ae', 'GET //', 'OPTIONS /turns/', 'GET /turns'),
  },
)

const sent: fc.Arbitrary<Sent> = fc.record({
  target,
  type: fc.constantFrom(
    'application/json',
    'application/json',
    'application/json; charset=utf-7',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
    'a/b/c',
    '',
  ),
  headers: fc.oneof(
    fc.constant({}),
    fc
      .tuple(
        fc.constantFrom(
          'authorization',
          'accept',
          'x-request-id',
          'last-event-id',
          'content-encoding',
          'origin',
          'host',
          'if-none-match',
          'x-forwarded-for',
          'expect',
        ),
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.constantFrom('gzip', 'br', 'text/event-stream', 'null', '-1', '1e99', 'Bearer a.b.c', 'a'.repeat(3000)),
        ),
      )
      .map(([name, value]) => ({ [name]: value.replaceAll(/[^\t\x20-\x7e]/g, '?') })),
  ),
  body,
})

async function answerTo({ target, type, headers, body }: Sent): Promise<{ status: number; text: string }> {
  const [method, path] = z.tuple([z.string(), z.string()]).parse(target.split(' '))
  const request = httpRequest(`${server.url}/api/v1${path}`, {
    method,
    agent,
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers },
  })
  request.end(body)
  const [response] = z.tuple([z.custom<IncomingMessage>()]).parse(await once(request, 'response'))
  const chunks: string[] = []
  for await (const chunk of response.setEncoding('utf8')) chunks.push(String(chunk))
  return { status: response.statusCode ?? 0, text: chunks.join('') }
}

const requests = fc.sample(sent, { numRuns: runs, seed })

describe('whatever is sent', () => {
  it(`is answered, never by the server's own failure and never with its insides (${runs} requests)`, { timeout: 600_000 }, async () => {
    const statuses = new Set<number>()
    for (let first = 0; first < requests.length; first += 50) {
      const batch = requests.slice(first, first + 50)
      const answers = await Promise.all(batch.map(answerTo))
      for (const [index, { status, text }] of answers.entries()) {
        statuses.add(status)
        const told = `${JSON.stringify({ sent: batch[index], status, text }).slice(0, 1000)} (seed ${seed})`
        expect(allowed.has(status), told).toBe(true)
        expect(insides.test(text), told).toBe(false)
        if (status >= 400 && text !== '') expect(errorSchema.safeParse(JSON.parse(text)).success, told).toBe(true)
      }
    }
    expect(statuses.size).toBeGreaterThanOrEqual(6)
    expect((await server.call('POST', '/turns', { token, body: { text: 'a red tent' } })).status).toBe(200)
    expect((await server.begin()).token).toBeTruthy()
  })
})
