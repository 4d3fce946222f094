/** A model behind an endpoint, over a real socket to a local server. */
import { afterEach, describe, expect, it } from 'vitest'
import { createEndpointModel } from '../../../src/models/index.js'
import { type EndpointServer, startEndpoint } from './endpoint-server.js'

let server: EndpointServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(answer: Parameters<typeof startEndpoint>[0], more: { apiKey?: string; timeout?: number } = {}) {
  const started = await startEndpoint(answer)
  server = started
  return { requests: started.requests, model: createEndpointModel({ baseUrl: started.baseUrl, model: 'big-one', ...more }) }
}

const request = { prefix: 'List what is wanted.', text: 'Message: a red coat', stop: ['\n\n'], maxTokens: 40 }

describe('completion', () => {
  it('sends the prefix as system message and the text as the user’s', async () => {
    const { model, requests } = await start(() => [' coat', '; red'])
    expect(await model.completion.complete(request)).toBe(' coat; red')
    expect(requests).toMatchObject([
      {
        url: '/v1/chat/completions',
        model: 'big-one',
        messages: [
          { role: 'system', content: request.prefix },
          { role: 'user', content: request.text },
        ],
        stop: ['\n\n'],
        max_tokens: 40,
        temperature: 0,
      },
    ])
  })

  it('sends no system message without a prefix', async () => {
    const { model, requests } = await start(() => ['yes'])
    await model.completion.complete({ prefix: '', text: 'x', maxTokens: 1 })
    expect(requests[0]?.messages.map(({ role }) => role)).toEqual(['user'])
  })

  it('keeps each request’s own limit', async () => {
    const { model, requests } = await start(() => ['yes'])
    for (const maxTokens of [5, 9, 5]) await model.completion.complete({ ...request, maxTokens })
    expect(requests.map(sent => sent.max_tokens)).toEqual([5, 9, 5])
  })

  it('does not send the grammar, which the protocol does not know', async () => {
    const { model, requests } = await start(() => ['anything'])
    expect(await model.completion.complete({ ...request, grammar: 'root ::= "yes"' })).toBe('anything')
    expect(JSON.stringify(requests[0])).not.toContain('root ::=')
  })
})

describe('the key', () => {
  it('is sent where one is given', async () => {
    const { model, requests } = await start(() => ['yes'], { apiKey: 'key-of-the-test' })
    await model.completion.complete(request)
    expect(requests[0]?.authorization).toBe('Bearer key-of-the-test')
  })

  it('of another service is never taken from the environment', async () => {
    const before = process.env['OPENAI_API_KEY']
    process.env['OPENAI_API_KEY'] = 'meant-for-another'
    try {
      const { model, requests } = await start(() => ['yes'])
      await model.completion.complete(request)
      expect(requests[0]?.authorization).not.toContain('meant-for-another')
    } finally {
      if (before === undefined) delete process.env['OPENAI_API_KEY']
      else process.env['OPENAI_API_KEY'] = before
    }
  })
})

describe('failure', () => {
  it.each([400, 401, 404])('with status %i is a failed model', async status => {
    const { model } = await start(() => status)
    await expect(model.completion.complete(request)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
  })

  it('that passes is tried once more', async () => {
    let calls = 0
    const { model } = await start(() => (calls++ === 0 ? 503 : ['yes']))
    expect(await model.completion.complete(request)).toBe('yes')
  })

  it('to answer in time is a failed model', async () => {
    const { model } = await start(() => undefined, { timeout: 100 })
    await expect(model.completion.complete(request)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
  })

  it('to be there is a failed model', async () => {
    const { model } = await start(() => ['yes'])
    await server?.close()
    await expect(model.completion.complete(request)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
  })
})

describe('cancelling', () => {
  it('ends the request at once', async () => {
    const { model } = await start(() => undefined)
    const started = performance.now()
    await expect(model.completion.complete({ ...request, signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ code: 'ABORTED' })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('happens when the model is closed', async () => {
    const { model } = await start(() => undefined)
    const outcome = expect(model.completion.complete(request)).rejects.toMatchObject({ code: 'ABORTED' })
    await model.dispose()
    await outcome
  })
})

describe('conversation', () => {
  it('streams', async () => {
    const { model } = await start(() => ['One', ' two', ' three'])
    const pieces: string[] = []
    for await (const chunk of await model.chat.stream('Count.')) pieces.push(chunk.text)
    expect(pieces.filter(piece => piece !== '')).toEqual(['One', ' two', ' three'])
  })
})
