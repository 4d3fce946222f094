/** What programs see that were written for OpenAI: its own client, as it is. */
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CurioApp } from '../../../src/app.js'
import { type Endpoint, openEndpoint, openShop } from './open-endpoint.js'

const curioField = z.object({
  items: z.array(z.looseObject({ item: z.looseObject({ id: z.string(), image: z.string().optional() }), reasons: z.array(z.unknown()) })),
  interest: z.looseObject({ text: z.string(), wishes: z.array(z.looseObject({ facet: z.string() })) }),
  sessionId: z.string(),
})

const curioOf = (holder: object | undefined) => curioField.parse(holder && 'curio' in holder ? holder.curio : undefined)

let app: CurioApp
let endpoint: Endpoint
beforeAll(async () => {
  app = await openShop()
  endpoint = await openEndpoint(app)
})
afterAll(async () => {
  await endpoint.close()
  await app.close()
})

const user = (content: string) => ({ role: 'user', content }) as const

describe("OpenAI's client", () => {
  it('gets an answer whose text ends in the list of its items', async () => {
    const completion = await endpoint
      .client()
      .chat.completions.create({ model: 'curio', messages: [user('blue running shoes under $100')] })
    const message = completion.choices[0]?.message
    const { items, interest, sessionId } = curioOf(message)
    expect(message).toMatchObject({ role: 'assistant', content: expect.stringMatching(/\n\n1\. .+ · \$\d+/u) })
    expect(message?.content?.split('\n').filter(line => /^\d+\. /u.test(line))).toHaveLength(items.length)
    expect(items.every(entry => entry.item.image?.startsWith('/api/v1/images/'))).toBe(true)
    expect(interest.wishes.map(wish => wish.facet)).toContain('price')
    expect(sessionId).not.toBe('')
    expect(completion).toMatchObject({ object: 'chat.completion', model: 'curio', choices: [{ finish_reason: 'stop' }] })
    expect(completion.usage?.total_tokens).toBeGreaterThan(0)
  })

  it('streams the same content piece by piece, and the data with the last choice', async () => {
    const request = { model: 'curio', messages: [user('a red jacket')] }
    const whole = await endpoint.client().chat.completions.create(request)
    const stream = await endpoint.client().chat.completions.create({ ...request, stream: true, stream_options: { include_usage: true } })
    const chunks: OpenAI.ChatCompletionChunk[] = []
    for await (const chunk of stream) chunks.push(chunk)
    const content = chunks.map(chunk => chunk.choices[0]?.delta.content ?? '').join('')
    expect(content).toBe(whole.choices[0]?.message.content)
    expect(chunks.filter(chunk => chunk.choices[0]?.delta.content).length).toBeGreaterThan(2)
    const last = chunks.findLast(chunk => chunk.choices.length > 0)
    expect(last?.choices[0]?.finish_reason).toBe('stop')
    expect(curioOf(last).items.map(entry => entry.item.id)).toEqual(curioOf(whole.choices[0]?.message).items.map(entry => entry.item.id))
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage })
  })

  it('gathers a stream with its own helper', async () => {
    const runner = endpoint.client().chat.completions.stream({ model: 'curio', messages: [user('a tent')] })
    expect(await runner.finalContent()).toMatch(/tent/iu)
  })

  it('sends no list with small talk', async () => {
    const completion = await endpoint.client().chat.completions.create({ model: 'curio', messages: [user('hello')] })
    expect(completion.choices[0]?.message.content).not.toMatch(/\n1\. /u)
    expect(curioOf(completion.choices[0]?.message).items).toEqual([])
  })

  it('answers in the language it is written to', async () => {
    const completion = await endpoint.client().chat.completions.create({ model: 'curio', messages: [user('红色的夹克')] })
    expect(completion.choices[0]?.message.content?.split('\n').at(-1)).toMatch(/^\d+\. “?\p{Script=Han}/u)
  })

  it('finds the one model', async () => {
    const models = await endpoint.client().models.list()
    expect(models.data.map(model => model.id)).toEqual(['curio'])
    expect(await endpoint.client().models.retrieve('curio')).toMatchObject({ id: 'curio', object: 'model' })
    await expect(endpoint.client().models.retrieve('gpt-x')).rejects.toBeInstanceOf(OpenAI.NotFoundError)
  })

  it('may send what has no effect', async () => {
    const completion = await endpoint.client().chat.completions.create({
      model: 'something-else',
      messages: [{ role: 'system', content: 'You are a pirate.' }, user('a mug')],
      temperature: 1.5,
      n: 2,
      stop: ['x'],
      tools: [{ type: 'function', function: { name: 'f' } }],
      response_format: { type: 'json_object' },
      metadata: { a: 'b' },
    })
    expect(completion.choices).toHaveLength(1)
    expect(completion.model).toBe('curio')
  })
})
