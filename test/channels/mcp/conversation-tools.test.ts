/** The tools that talk: recommend and explain, and whose sessions they reach. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { call, connectClient, openShop } from './connect-client.js'

let app: CurioApp
let client: Client
beforeAll(async () => {
  app = await openShop()
})
beforeEach(async () => {
  client = await connectClient(app)
})
afterAll(() => app.close())

const recommend = (args: Record<string, unknown>) => call(client, 'recommend', args)

describe('recommend', () => {
  it('answers with words, items, their reasons and what is believed', async () => {
    const { data, text } = await recommend({ text: 'a blue jacket under $200' })
    expect(data.items?.length).toBeGreaterThan(0)
    expect(data.items?.every(entry => entry.reasons.length > 0)).toBe(true)
    expect(data.interest?.wishes.map(wish => wish.facet)).toEqual(expect.arrayContaining(['color', 'price']))
    expect(text).toContain(data.text)
    for (const { item } of data.items ?? []) expect(text).toContain(`[id: ${item.id}]`)
    expect(JSON.stringify(data)).not.toContain(process.cwd())
  })

  it('goes on with the conversation from call to call', async () => {
    const first = await recommend({ text: 'a jacket' })
    const second = await recommend({ text: 'in red' })
    expect(second.data.session).toBe(first.data.session)
    expect(second.data.interest?.wishes.map(wish => wish.facet).sort()).toEqual(['category', 'color'])
  })

  it('takes reactions and the situation', async () => {
    const shown = await recommend({ text: 'a tent' })
    const item = shown.data.items?.[0]?.item.id
    const reacted = await recommend({ feedback: { item, value: 'like' }, context: { weather: 'rain' } })
    expect(reacted.data.interest).toMatchObject({ liked: [item], context: { weather: 'rain' } })
  })

  it('keeps several people apart by their sessions', async () => {
    await recommend({ text: 'a red jacket', session: 'ada' })
    const bob = await recommend({ text: 'a mug', session: 'bob' })
    const ada = await recommend({ text: 'under $100', session: 'ada' })
    expect(JSON.stringify(bob.data.interest)).not.toContain('jacket')
    expect(ada.data.interest?.wishes.map(wish => wish.facet).sort()).toEqual(['category', 'color', 'price'])
  })

  it('goes on after another connection of the same caller, and not for another caller', async () => {
    await recommend({ text: 'a red jacket', session: 'visit' })
    const again = await call(await connectClient(app), 'recommend', { text: 'under $100', session: 'visit' })
    const stranger = await call(await connectClient(app, 'stranger'), 'recommend', { text: 'under $100', session: 'visit' })
    expect(again.data.interest?.wishes.map(wish => wish.facet)).toContain('color')
    expect(stranger.data.interest?.wishes.map(wish => wish.facet)).toEqual(['price'])
  })

  it('tells a model what it may do about a mistake', async () => {
    expect(await recommend({})).toMatchObject({ isError: true, text: expect.stringContaining('INPUT_INVALID') })
    expect(await recommend({ feedback: { item: 'no-such-thing', value: 'like' } })).toMatchObject({
      isError: true,
      text: expect.stringContaining('ITEM_UNKNOWN'),
    })
    expect(await recommend({ image: Buffer.from('no picture').toString('base64') })).toMatchObject({ isError: true })
    expect(await recommend({ text: 'x'.repeat(30_000) })).toMatchObject({ isError: true })
  })

  it('is stopped when the client gives up', async () => {
    const leaving = new AbortController()
    leaving.abort()
    const asked = client.callTool({ name: 'recommend', arguments: { text: 'a tent' } }, undefined, { signal: leaving.signal })
    await expect(asked).rejects.toThrow()
    expect((await recommend({ text: 'a mug' })).isError).toBe(false)
  })
})

describe('explain', () => {
  it('says why an item of the latest list was chosen, with the parts of its score', async () => {
    const { data } = await recommend({ text: 'a blue jacket' })
    const [, second] = data.items ?? []
    const why = await call(client, 'explain', { item: second?.item.id })
    expect(why.text).toMatch(/second|number 2/u)
    expect(why.data.recommendation?.item.id).toBe(second?.item.id)
  })

  it('says it of an item that a search found', async () => {
    const { data } = await call(client, 'search_catalog', { catalog: { query: 'blue running shoes' } })
    const last = data.products?.at(-1)
    const why = await call(client, 'explain', { item: last?.id, session: data.session })
    expect(why.text).toContain(last?.title)
  })

  it('speaks the language of the session', async () => {
    const { data } = await recommend({ text: '红色的夹克' })
    expect((await call(client, 'explain', { item: data.items?.[0]?.item.id })).text).toMatch(/\p{Script=Han}/u)
  })

  it('has nothing to explain once everything is forgotten', async () => {
    const { data } = await recommend({ text: 'a tent' })
    await recommend({ text: 'forget everything' })
    expect(await call(client, 'explain', { item: data.items?.[0]?.item.id })).toMatchObject({ isError: true })
  })

  it('explains nothing that was not shown', async () => {
    await recommend({ text: 'a tent' })
    expect(await call(client, 'explain', { item: 'dayjog-red' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('not shown'),
    })
    expect(await call(client, 'explain', { item: 'no-such-thing' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('ITEM_UNKNOWN'),
    })
  })
})
