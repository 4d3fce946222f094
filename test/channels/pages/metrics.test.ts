/** `/metrics`, as Prometheus reads it. */
import { afterEach, describe, expect, test } from 'vitest'
import { failureOf, openTestServer, request, type TestServer } from '../http/open-test-server.js'
import { operatorToken } from './operator-session.js'
import { smallCatalogue } from './small-catalogue.js'

/** The form of every line: a comment, or name, labels and value. */
const line = /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"\n]*"(?:,[a-z]+="[^"\n]*")*\})? [\d.e+-]+)$/

describe('figures for Prometheus', () => {
  let server: TestServer
  afterEach(() => server[Symbol.asyncDispose]())

  const value = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find(row => row.startsWith(`${name} `))
        ?.split(' ')[1],
    )

  test('count turns, reactions, errors and times, in its format', async () => {
    server = await openTestServer({}, { catalog: smallCatalogue() })
    const { token } = await server.begin()
    for (const text of ['a warm jacket', 'a red bag']) await server.call('POST', '/turns', { token, body: { text } })
    await server.call('POST', '/reactions', { token, body: { item: 'emberdown', value: 'click' } })
    await server.call('POST', '/reactions', { token, body: { item: 'nothing', value: 'click' } })
    const { text, headers } = await request(`${server.url}/metrics`)
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    for (const row of text.trimEnd().split('\n')) expect(row).toMatch(line)
    expect(value(text, 'curio_turns_total{reader="lexicon"}')).toBe(2)
    expect(value(text, 'curio_turn_errors_total{code="ITEM_UNKNOWN"}')).toBe(1)
    expect(value(text, 'curio_reactions_total{value="click"}')).toBe(2)
    expect(value(text, 'curio_sessions_live')).toBe(1)
    expect(value(text, 'curio_turn_stage_seconds_count{stage="end"}')).toBe(3)
    expect(value(text, 'curio_turn_stage_seconds_bucket{stage="end",le="+Inf"}')).toBe(3)
  })

  test('are the operator’s alone where a proxy stands in front, whatever its headers', async () => {
    server = await openTestServer({ operatorToken, trustedProxies: 1 }, { catalog: smallCatalogue() })
    expect(failureOf(await request(`${server.url}/metrics`))).toEqual([401, 'OPERATOR_ONLY'])
    expect((await request(`${server.url}/metrics`, 'GET', { token: operatorToken })).status).toBe(200)
  })

  test.each([
    { name: 'a proxy on this machine', headers: { 'x-forwarded-for': '203.0.113.7' } },
    { name: 'a proxy that only says so', headers: { via: '1.1 proxy' } },
  ])('are refused to who comes through $name', async ({ headers }) => {
    server = await openTestServer({ operatorToken }, { catalog: smallCatalogue() })
    expect(failureOf(await request(`${server.url}/metrics`, 'GET', { headers }))).toEqual([401, 'OPERATOR_ONLY'])
    expect(failureOf(await request(`${server.url}/metrics`, 'GET', { headers, token: 'a-wrong-token-of-16' }))).toEqual([
      401,
      'OPERATOR_ONLY',
    ])
    expect((await request(`${server.url}/metrics`, 'GET', { headers, token: operatorToken })).status).toBe(200)
  })
})
