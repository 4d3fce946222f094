/** The operator's console over real HTTP. */
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { failureOf, openTestServer, request, type TestServer } from '../http/open-test-server.js'
import { cookieOf, logIn, operatorAt, operatorToken } from './operator-session.js'
import { elementsOf, textsOf } from './page-of.js'
import { smallCatalogue } from './small-catalogue.js'

const share = z.object({ name: z.string(), count: z.number(), share: z.number() })
const exposure = z.array(z.object({ name: z.string(), shown: z.number(), catalog: z.number() }))
const answerSchema = z.object({
  figures: z.object({
    liveSessions: z.number(),
    turns: z.number(),
    turnsPerMinute: z.array(z.number()).length(60),
    latencies: z.array(z.object({ stage: z.string(), count: z.number(), p50: z.number(), p95: z.number() })),
    readers: z.array(share),
    outcomes: z.array(share),
    reactions: z.array(share),
    errors: z.array(share),
  }),
  exposures: z.object({ brands: exposure, categories: exposure, prices: exposure }),
  markup: z.string(),
})

describe('the console', () => {
  let server: TestServer
  const open = async (settings: object = {}) => {
    server = await openTestServer({ operatorToken, ...settings }, { catalog: smallCatalogue() })
    return server
  }
  afterEach(() => server[Symbol.asyncDispose]())

  const talk = async (...texts: string[]) => {
    const { token, sessionId } = await server.begin()
    for (const text of texts) await server.call('POST', '/turns', { token, body: { text } })
    return { token, sessionId }
  }

  test('is not there without a token in the configuration', async () => {
    server = await openTestServer({}, { catalog: smallCatalogue() })
    expect(failureOf(await request(`${server.url}/console`))).toEqual([404, 'ROUTE_UNKNOWN'])
    expect((await logIn(server.url, '')).status).toBe(404)
  })

  test('asks for the token, and shows nothing before', async () => {
    const { url } = await open()
    expect(textsOf((await request(`${url}/console`)).text, 'h1')).toEqual(['Log in'])
    expect(failureOf(await request(`${url}/console/figures.json`))).toEqual([401, 'OPERATOR_ONLY'])
    expect(failureOf(await request(`${url}/console/sessions/x`))).toEqual([401, 'OPERATOR_ONLY'])
    const refused = await logIn(url, 'another-token-of-16')
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []])
  })

  test('lets the operator in with a cookie that no script and no other site can use, and out again', async () => {
    const { url } = await open()
    const login = await logIn(url)
    expect([login.status, login.headers.get('location')]).toEqual([303, '/console'])
    expect(login.headers.getSetCookie()[0]).toMatch(/Path=\/console;.*HttpOnly; SameSite=Strict/)
    const inside = await request(`${url}/console`, 'GET', { headers: { cookie: cookieOf(login) } })
    expect(textsOf(inside.text, 'h1')).toEqual(['Conversations'])
    expect(inside.headers.get('cache-control')).toBe('no-store')
    const out = await fetch(`${url}/console/logout`, { method: 'POST', redirect: 'manual' })
    expect(out.headers.getSetCookie()[0]).toMatch(/^curio-operator=;/)
  })

  test('sends the cookie over https alone where people come over https', async () => {
    const { port } = await open({ publicUrl: 'https://shop.example' })
    expect((await logIn(`http://127.0.0.1:${port}`)).headers.getSetCookie()[0]).toContain('Secure')
  })

  test('takes no forged, prolonged or foreign cookie', async () => {
    const { url } = await open()
    const [, expires = '', signature = ''] = /=(\d+)\.(.*)$/.exec(cookieOf(await logIn(url))) ?? []
    const forged = [`${Number(expires) + 1}.${signature}`, `${expires}.`, `.${signature}`, 'x', `${expires}.${'A'.repeat(43)}`]
    for (const value of forged) {
      const { status } = await request(`${url}/console/figures.json`, 'GET', { headers: { cookie: `curio-operator=${value}` } })
      expect(status, value).toBe(401)
    }
    expect((await logIn(url, operatorToken, { origin: 'https://evil.example' })).status).toBe(403)
  })

  test('lets nobody try many tokens, the right one included', async () => {
    const { url } = await open()
    for (let attempt = 0; attempt < 5; attempt++) expect((await logIn(url, 'a-wrong-token-of-16')).status).toBe(401)
    const refused = await logIn(url)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('sums up what happened on every channel, and draws it', async () => {
    const { url } = await open()
    const { token } = await talk('a warm jacket under 150, not black', 'blorf zang')
    await talk('a tent under 3')
    await server.call('POST', '/reactions', { token, body: { item: 'emberdown', value: 'cart' } })
    await server.call('POST', '/turns', { token, body: { feedback: { item: 'nothing', value: 'like' } } })
    const { figures, exposures, markup } = answerSchema.parse((await (await operatorAt(url))('/console/figures.json')).json)
    expect(figures).toMatchObject({ liveSessions: 2, turns: 5 })
    expect(figures.turnsPerMinute.reduce((sum, count) => sum + count)).toBe(5)
    expect(figures.readers.find(({ name }) => name === 'lexicon')?.count).toBeGreaterThanOrEqual(2)
    expect(figures.latencies.map(({ stage }) => stage)).toEqual(['read', 'items', 'first-text', 'end'])
    expect(figures.latencies.every(({ p50, p95 }) => p50 <= p95)).toBe(true)
    expect(figures.errors).toMatchObject([{ name: 'ITEM_UNKNOWN', count: 1 }])
    expect(figures.reactions.map(({ name }) => name)).toContain('cart')
    expect(figures.outcomes.find(({ name }) => name === 'Not understood')?.count).toBeGreaterThanOrEqual(1)
    expect(exposures.categories.find(({ name }) => name === 'Clothing')?.shown).toBeGreaterThan(0)
    for (const rows of [exposures.prices]) {
      expect(rows.reduce((sum, { shown }) => sum + shown, 0)).toBeCloseTo(1)
      expect(rows.reduce((sum, { catalog }) => sum + catalog, 0)).toBeCloseTo(1)
    }
    expect(elementsOf(markup).filter(({ name }) => name === 'svg').length).toBeGreaterThan(10)
  })

  test('shows what is believed in a session, from which words, and how scores came about', async () => {
    const { url } = await open()
    const { sessionId } = await talk('a warm jacket under 150, not black')
    const { text } = await (await operatorAt(url))(`/console/sessions/${sessionId}`)
    expect(textsOf(text, 'q')).toEqual(expect.arrayContaining(['jacket', 'under 150', 'black']))
    const bars = elementsOf(text).filter(({ attributes }) => attributes['class'] === 'similarity' && attributes['width'] !== undefined)
    expect(bars).toHaveLength(3)
  })

  test('tells no messages, unless they may be logged', async () => {
    await open()
    await talk('my secret jacket')
    expect((await (await operatorAt(server.url))('/console')).text).not.toContain('secret')
    await server[Symbol.asyncDispose]()
    await open({ logMessages: true })
    await talk('my secret jacket')
    expect((await (await operatorAt(server.url))('/console')).text).toContain('my secret jacket')
  })

  test('knows no session that is forgotten or never was, and begins none', async () => {
    const { url } = await open()
    const { sessionId, token } = await talk('a red bag')
    const { sessionId: second } = await talk('a red bag', 'forget everything about me')
    const get = await operatorAt(url)
    expect((await get(`/console/sessions/${sessionId}`)).status).toBe(200)
    await server.call('DELETE', '/sessions/current', { token })
    for (const id of [sessionId, second, 'never']) expect((await get(`/console/sessions/${id}`)).status).toBe(404)
    expect((await get('/console')).text).not.toContain(sessionId)
  })
})
