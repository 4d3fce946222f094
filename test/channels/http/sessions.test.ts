import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportSchema, newSessionSchema } from '../../../src/channels/http/schemas/session-schemas.js'
import { turnResultSchema } from '../../../src/channels/http/schemas/turn-result-schema.js'
import { interestSummarySchema } from '../../../src/channels/http/schemas/wish-schema.js'
import { failureOf, openTestServer, type TestServer } from './open-test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const turn = async (token: string, text: string) =>
  turnResultSchema.parse((await server.call('POST', '/turns', { token, body: { text } })).json)
const interestOf = async (token: string) => interestSummarySchema.parse((await server.call('GET', '/interest', { token })).json)

describe('a session', () => {
  it('begins with a greeting and a token of its own', async () => {
    const replies = [await server.call('POST', '/sessions'), await server.call('POST', '/sessions')]
    expect(replies.map(({ status }) => status)).toEqual([201, 201])
    const [first, second] = replies.map(({ json }) => newSessionSchema.parse(json))
    expect(first?.greeting).toMatch(/clothing/)
    expect(first?.sessionId).not.toBe(second?.sessionId)
    expect(first?.token).not.toBe(second?.token)
  })

  it('opens for its token alone', async () => {
    const { token, sessionId } = await server.begin()
    for (const authorization of ['', 'Bearer', `Bearer ${sessionId}`, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token} ${token}`]) {
      const reply = await server.call('GET', '/interest', { headers: { authorization } })
      expect(failureOf(reply), authorization).toEqual([401, 'TOKEN_INVALID'])
      expect(reply.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  it('can be taken away as data, without a path of this machine', async () => {
    const { token, sessionId } = await server.begin()
    await turn(token, 'red jackets under 100')
    const reply = await server.call('GET', '/sessions/current/export', { token })
    const copy = exportSchema.parse(reply.json)
    expect(copy.sessionId).toBe(sessionId)
    expect(copy.interest.wishes.map(({ facet }) => facet)).toEqual(expect.arrayContaining(['category', 'price']))
    expect(copy.interest.queries).not.toHaveLength(0)
    expect(reply.headers.get('content-disposition')).toContain('curio-session.json')
    expect(reply.text).not.toContain(server.config.storage.directory)
  })

  it('is forgotten altogether: nothing on disk names it, and a message that comes again is new', async () => {
    const { token, sessionId } = await server.begin()
    const body = { text: 'red jackets', messageId: 'm1', feedback: { item: 'stormwall-red', value: 'like' } }
    const first = turnResultSchema.parse((await server.call('POST', '/turns', { token, body })).json)
    expect((await server.call('DELETE', '/sessions/current', { token })).status).toBe(204)
    expect(await interestOf(token)).toMatchObject({ wishes: [], liked: [] })
    const again = turnResultSchema.parse((await server.call('POST', '/turns', { token, body })).json)
    expect(again.turnId).not.toBe(first.turnId)
    await server.call('DELETE', '/sessions/current', { token })
    const folder = server.config.storage.directory ?? ''
    const found = readdirSync(folder).filter(file => file.endsWith('.sqlite') && readFileSync(join(folder, file)).includes(sessionId))
    expect(found).toEqual([])
  })
})

describe('what is believed', () => {
  it('is shown without a turn', async () => {
    const { token } = await server.begin()
    await turn(token, 'red jackets')
    const interest = await interestOf(token)
    expect(interest.wishes.map(({ facet }) => facet).sort()).toEqual(['category', 'color'])
    expect(interest.text).toMatch(/red/)
  })

  it('loses one wish, and has it again when that is undone', async () => {
    const { token } = await server.begin()
    const { interest } = await turn(token, 'red jackets')
    const red = interest.wishes.find(({ facet }) => facet === 'color')
    const edited = await server.call('PATCH', '/interest', { token, body: { do: 'forget-wish', wish: red?.id } })
    expect(turnResultSchema.parse(edited.json).interest.wishes.map(({ facet }) => facet)).toEqual(['category'])
    await server.call('PATCH', '/interest', { token, body: { do: 'undo' } })
    expect((await interestOf(token)).wishes).toHaveLength(2)
    expect(failureOf(await server.call('PATCH', '/interest', { token, body: { do: 'nothing' } }))).toEqual([400, 'INPUT_INVALID'])
  })

  it('is emptied, while the session goes on', async () => {
    const { token } = await server.begin()
    await turn(token, 'red jackets')
    const emptied = await server.call('DELETE', '/interest', { token })
    expect(turnResultSchema.parse(emptied.json).interest.wishes).toEqual([])
    expect((await turn(token, 'a tent')).items).not.toHaveLength(0)
  })

  it('takes reactions and the situation', async () => {
    const { token } = await server.begin()
    const liked = await server.call('POST', '/reactions', { token, body: { item: 'stormwall-red', value: 'like' } })
    expect(turnResultSchema.parse(liked.json).interest.liked).toEqual(['stormwall-red'])
    const told = await server.call('PUT', '/context', { token, body: { season: 'winter' } })
    expect(turnResultSchema.parse(told.json).interest.context).toEqual({ season: 'winter' })
    expect(failureOf(await server.call('POST', '/reactions', { token, body: { item: 'none', value: 'like' } }))).toEqual([
      404,
      'ITEM_UNKNOWN',
    ])
    expect(failureOf(await server.call('PUT', '/context', { token, body: { season: 4 } }))).toEqual([400, 'INPUT_INVALID'])
  })
})
