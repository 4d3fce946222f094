/** Which session a request goes on with: OpenAI's clients send the whole dialogue each time, and no session. */
import type OpenAI from 'openai'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { type Endpoint, openEndpoint, openShop } from './open-endpoint.js'

let app: CurioApp
let endpoint: Endpoint
beforeAll(async () => {
  app = await openShop()
})
afterAll(() => app.close())
beforeEach(async () => {
  endpoint = await openEndpoint(app, { apiKeys: ['key-of-the-first-program', 'key-of-the-other-program'] })
})
afterEach(() => endpoint.close())

type Messages = OpenAI.ChatCompletionMessageParam[]

interface Said {
  readonly messages: Messages
  readonly options?: { user?: string; header?: string; key?: string }
}

/** The dialogue with its answer. */
async function say({ messages, options = {} }: Said): Promise<Messages> {
  const { user, header, key = 'key-of-the-first-program' } = options
  const completion = await endpoint
    .client(key)
    .chat.completions.create({ model: 'curio', messages, ...(user && { user }) }, { headers: header ? { 'x-curio-session': header } : {} })
  return [...messages, { role: 'assistant', content: completion.choices[0]?.message.content ?? '' }]
}

const user = (content: string) => ({ role: 'user', content }) as const
const wishes = () =>
  app.conversations
    .open(endpoint.sessions.at(-1))
    .data()
    .wishes.map(wish => wish.facet)

describe('a dialogue that is sent whole', () => {
  it('continues the session that it came from, without saying anything twice', async () => {
    const first = await say({ messages: [user('a jacket')] })
    const second = await say({ messages: [...first, user('a red one')] })
    await say({ messages: [...second, user('under $100')] })
    expect(endpoint.inputs.map(input => input.text)).toEqual(['a jacket', 'a red one', 'under $100'])
    expect(new Set(endpoint.sessions).size).toBe(1)
    expect(wishes()).toEqual(expect.arrayContaining(['color', 'price']))
  })

  it('may change its white space and its prompt on the way', async () => {
    const [asked, answered] = await say({ messages: [user('a jacket')] })
    const respaced = { role: 'assistant', content: `${answered?.content} `.replace(/\n\n/gu, '\n') } as const
    await say({ messages: [{ role: 'system', content: 'Another prompt.' }, ...(asked ? [asked] : []), respaced, user('a red one')] })
    expect(endpoint.inputs).toHaveLength(2)
  })

  it('is said again, quietly, where it is not known', async () => {
    await say({ messages: [user('a jacket'), { role: 'assistant', content: 'Of course.' }, user('a red one'), user('under $100')] })
    expect(endpoint.inputs.map(input => input.text)).toEqual(['a jacket', 'a red one', 'under $100'])
    expect(wishes()).toEqual(expect.arrayContaining(['color', 'price']))
  })

  it('is said again from its last 12 messages on', async () => {
    const long = Array.from({ length: 30 }, (_, index) => user(`message ${index}`))
    await say({ messages: long })
    expect(endpoint.inputs.map(input => input.text)).toEqual(Array.from({ length: 13 }, (_, index) => `message ${index + 17}`))
  })

  it('branches into a session of its own when an earlier answer is asked for again', async () => {
    const first = await say({ messages: [user('a jacket')] })
    await say({ messages: [...first, user('a red one')] })
    await say({ messages: [...first, user('a blue one')] })
    expect(new Set(endpoint.sessions).size).toBe(2)
    const held = app.conversations.open(endpoint.sessions.at(-1)).data().wishes
    expect(JSON.stringify(held)).not.toContain('red')
  })

  it('keeps two people apart who said the same', async () => {
    const mine = await say({ messages: [user('hello')] })
    const yours = await say({ messages: [user('hello')] })
    await say({ messages: [...mine, user('a tent')] })
    await say({ messages: [...yours, user('a mug')] })
    expect(endpoint.inputs).toHaveLength(4)
    expect(new Set(endpoint.sessions.slice(2)).size).toBe(2)
  })

  it('is not known to the program of another key', async () => {
    const first = await say({ messages: [user('a jacket')] })
    await say({ messages: [...first, user('a red one')], options: { key: 'key-of-the-other-program' } })
    expect(new Set(endpoint.sessions).size).toBe(2)
  })
})

describe('a session that is named', () => {
  it('goes on under its user, whatever the dialogue says', async () => {
    await say({ messages: [user('a jacket')], options: { user: 'ada' } })
    await say({ messages: [user('something else before'), user('a red one')], options: { user: 'ada' } })
    expect(new Set(endpoint.sessions).size).toBe(1)
    expect(endpoint.inputs).toHaveLength(2)
  })

  it('goes on under the header, which comes before the user', async () => {
    await say({ messages: [user('a jacket')], options: { header: 'visit-1', user: 'ada' } })
    await say({ messages: [user('a red one')], options: { header: 'visit-1' } })
    expect(new Set(endpoint.sessions).size).toBe(1)
  })

  it('goes on under the id that an answer carried', async () => {
    const completion = await endpoint
      .client('key-of-the-first-program')
      .chat.completions.create({ model: 'curio', messages: [user('a jacket')] })
    const message = completion.choices[0]?.message
    const { sessionId } = message && 'curio' in message ? (message.curio as { sessionId: string }) : { sessionId: '' }
    await say({ messages: [user('a red one')], options: { header: sessionId } })
    expect(new Set(endpoint.sessions).size).toBe(1)
  })

  it('is another one for another key, and never one of another channel', async () => {
    await say({ messages: [user('a jacket')], options: { user: 'ada' } })
    await say({ messages: [user('a jacket')], options: { user: 'ada', key: 'key-of-the-other-program' } })
    expect(new Set(endpoint.sessions).size).toBe(2)
    expect(endpoint.sessions).not.toContain('ada')
  })
})
