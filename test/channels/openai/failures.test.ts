/** What goes wrong is told in OpenAI's shape, so that its clients throw the exceptions they are known for. */
import fc from 'fast-check'
import OpenAI from 'openai'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { type Endpoint, openEndpoint, openShop } from './open-endpoint.js'
import { slowConversations } from './slow-conversations.js'

let app: CurioApp
let endpoint: Endpoint
beforeAll(async () => {
  app = await openShop()
})
afterEach(() => endpoint.close())
afterAll(() => app.close())

const picture = (url: string) => ({
  model: 'curio',
  messages: [{ role: 'user' as const, content: [{ type: 'image_url' as const, image_url: { url } }] }],
})
const tent = { model: 'curio', messages: [{ role: 'user' as const, content: 'a tent' }] }
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${endpoint.url}/chat/completions`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
const postJson = async (body: unknown) => {
  const response = await post(JSON.stringify(body))
  return { status: response.status, body: await response.json() }
}

describe('a wrong request', () => {
  it.each([
    [{ messages: [] }, 'messages'],
    [{}, 'messages'],
    [{ ...tent, temperature: 'hot' }, 'temperature'],
    [{ ...tent, stream: 'yes' }, 'stream'],
    [{ ...tent, user: 7 }, 'user'],
    [{ ...tent, tools: 'hammer' }, 'tools'],
    [{ messages: [{ role: 'user', content: [{ type: 'text', text: 7 }] }] }, 'messages[0].content[0].text'],
    [{ messages: [{ role: 'king', content: 'a tent' }] }, 'messages[0].role'],
    [{ messages: [{ role: 'user', content: [{ type: 'input_audio' }] }] }, 'messages[0].content[0].type'],
    [{ messages: [{ role: 'assistant', content: 'hello' }] }, 'messages'],
    [{ messages: [{ role: 'user', content: '' }] }, 'messages'],
    [{ messages: [{ role: 'user', content: 'x'.repeat(5000) }] }, 'messages'],
    [[], 'body'],
  ])('names its parameter: %j', async (body, param) => {
    endpoint = await openEndpoint(app)
    const answer = await postJson(body)
    expect(answer).toMatchObject({ status: 400, body: { error: { type: 'invalid_request_error', param, message: expect.any(String) } } })
  })

  it('is told of what is no JSON, too large, or nowhere', async () => {
    endpoint = await openEndpoint(app, { maximumBody: 2048 })
    expect((await post('{"messages":')).status).toBe(400)
    expect((await post('a tent', { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await post(JSON.stringify({ ...tent, x: 'x'.repeat(3000) }))).status).toBe(413)
    const nowhere = await fetch(`${endpoint.url}/embeddings`, { method: 'POST' })
    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toMatchObject({ error: { code: 'ROUTE_UNKNOWN', param: null } })
  })

  it('never ends in a fault of the server, whatever it is', { timeout: 60_000 }, async () => {
    endpoint = await openEndpoint(app, {}, slowConversations('INPUT_INVALID'))
    const part = fc.oneof(
      fc.record(
        { type: fc.constantFrom('text', 'image_url', 'x'), text: fc.jsonValue(), image_url: fc.jsonValue() },
        { requiredKeys: ['type'] },
      ),
      fc.jsonValue(),
    )
    const message = fc.record(
      {
        role: fc.oneof(fc.constantFrom('user', 'assistant', 'system', 'tool'), fc.jsonValue()),
        content: fc.oneof(fc.string(), fc.array(part), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    const request = fc.record(
      { messages: fc.oneof(fc.array(message), fc.jsonValue()), stream: fc.oneof(fc.boolean(), fc.jsonValue()), user: fc.jsonValue() },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(request, fc.jsonValue()), async body => {
        const answer = await postJson(body)
        expect(answer).toMatchObject({ status: 400, body: { error: { message: expect.any(String), type: 'invalid_request_error' } } })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a picture', () => {
  it('in a data: URL becomes the input of the turn', async () => {
    endpoint = await openEndpoint(app, {}, slowConversations('IMAGE_UNSUPPORTED'))
    const bytes = Buffer.from([1, 2, 3, 250])
    await expect(endpoint.client().chat.completions.create(picture(`data:image/jpeg;base64,${bytes.toString('base64')}`))).rejects.toThrow()
    expect(endpoint.inputs).toEqual([{ image: bytes }])
  })

  it('is never fetched from an address', async () => {
    endpoint = await openEndpoint(app)
    for (const url of ['http://127.0.0.1:1/a.png', 'https://shop.example/a.png', 'file:///etc/passwd', 'data:text/html;base64,AAAA']) {
      const refused = await endpoint
        .client()
        .chat.completions.create(picture(url))
        .catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(OpenAI.BadRequestError)
      expect(refused).toMatchObject({ param: 'messages[0].content' })
    }
    expect(endpoint.inputs).toEqual([])
  })
})

describe('a key', () => {
  it('is asked for where the operator set some', async () => {
    endpoint = await openEndpoint(app, { apiKeys: ['a-key-of-some-program', 'a-key-of-another-one'] })
    await expect(endpoint.client('wrong').models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError)
    await expect(endpoint.client('a-key-of-some-program-').chat.completions.create(tent)).rejects.toBeInstanceOf(OpenAI.AuthenticationError)
    expect((await post(JSON.stringify(tent))).status).toBe(401)
    expect((await endpoint.client('a-key-of-another-one').models.list()).data).toHaveLength(1)
  })
})

describe('a turn that fails', () => {
  it('tells its status while nothing was said, and nothing of the machine', async () => {
    endpoint = await openEndpoint(app, {}, slowConversations('STORAGE_FAILED'))
    const failed = await endpoint
      .client()
      .chat.completions.create(tent)
      .catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(OpenAI.InternalServerError)
    expect(String(failed)).not.toContain('/home/ada')
  })

  it('ends a stream by an error that the client throws', async () => {
    endpoint = await openEndpoint(app, {}, slowConversations('STORAGE_FAILED'))
    const stream = await endpoint.client().chat.completions.create({ ...tent, stream: true })
    const read = async () => {
      for await (const _ of stream);
    }
    await expect(read()).rejects.toBeInstanceOf(OpenAI.APIError)
  })

  it('is stopped when the client leaves in mid-stream', async () => {
    const conversations = slowConversations()
    endpoint = await openEndpoint(app, {}, conversations)
    const stream = await endpoint.client().chat.completions.create({ ...tent, stream: true })
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) stream.controller.abort()
    await expect(conversations.stopped).resolves.toBeUndefined()
  })

  it('is stopped when the client of a whole answer leaves', async () => {
    const conversations = slowConversations()
    endpoint = await openEndpoint(app, {}, conversations)
    const leaving = new AbortController()
    const asked = endpoint.client().chat.completions.create(tent, { signal: leaving.signal })
    while (endpoint.inputs.length === 0) await new Promise(resolve => setImmediate(resolve))
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await expect(conversations.stopped).resolves.toBeUndefined()
  })

  it('is not begun beyond the limit of messages', async () => {
    endpoint = await openEndpoint(app, { messagesPerMinute: 1 })
    await endpoint.client().chat.completions.create(tent)
    const refused = await endpoint
      .client()
      .chat.completions.create(tent)
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(OpenAI.RateLimitError)
    expect(refused instanceof OpenAI.RateLimitError && Number(refused.headers?.get('retry-after'))).toBeGreaterThan(0)
    expect(endpoint.inputs).toHaveLength(1)
  })
})
