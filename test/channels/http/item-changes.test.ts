import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureOf, openTestServer } from './open-test-server.js'

const token = 'the-operator-alone-knows'
const rows = [
  { id: 'boot', title: 'Fell Boot', category: 'Shoes/Boots', price: '$90', attributes: { color: 'brown' } },
  { id: 'runner', title: 'Road Runner', category: 'Shoes/Running', price: 80 },
]

async function open(operatorToken: string | undefined = token) {
  const folder = mkdtempSync(join(tmpdir(), 'curio-shop-'))
  writeFileSync(join(folder, 'items.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const server = await openTestServer(operatorToken === undefined ? {} : { operatorToken }, { catalog: folder })
  const total = async () => Object((await server.call('GET', '/items')).json).total
  return { server, folder, total, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

describe('an item that is put', () => {
  it('is answered as it is now, and is there for everyone at once', async () => {
    await using shop = await open()
    const made = await shop.server.call('PUT', '/items/a%2Fb', { token, body: { title: 'Wader', price: '€12,50', color: 'green' } })
    expect([made.status, made.json]).toEqual([
      201,
      { id: 'a/b', title: 'Wader', price: 12.5, currency: 'EUR', attributes: { color: 'green' } },
    ])
    expect((await shop.server.call('GET', '/items/a%2Fb')).json).toEqual(made.json)
    expect((await shop.server.call('GET', '/items?q=wader')).json).toMatchObject({ total: 1 })
    const again = await shop.server.call('PUT', '/items/a%2Fb', { token, body: { title: 'Wader' } })
    expect([again.status, again.json]).toEqual([200, { id: 'a/b', title: 'Wader', attributes: {} }])
  })

  it('is recommended in the next turn', async () => {
    await using shop = await open()
    const session = await shop.server.begin()
    await shop.server.call('PUT', '/items/clog', {
      token,
      body: { title: 'Garden Clog', category: 'Shoes/Clogs', attributes: { color: 'teal' } },
    })
    const turn = await shop.server.call('POST', '/turns', { token: session.token, body: { text: 'a teal garden clog' } })
    expect(Object(turn.json).items[0].item.id).toBe('clog')
  })
})

describe('an item that is patched', () => {
  it('keeps what is not named and loses what is null, whichever way the patch is called', async () => {
    await using shop = await open()
    const headers = { 'content-type': 'application/merge-patch+json' }
    const reply = await shop.server.call('PATCH', '/items/boot', {
      token,
      headers,
      body: { price: 70, attributes: { color: null, size: 42 } },
    })
    expect([reply.status, reply.json]).toEqual([
      200,
      { id: 'boot', title: 'Fell Boot', category: 'Shoes/Boots', price: 70, currency: 'USD', attributes: { size: 42 } },
    ])
  })

  it('must be there', async () => {
    await using shop = await open()
    const reply = await shop.server.call('PATCH', '/items/nothing', { token, body: { title: 'Anything' } })
    expect(failureOf(reply)).toEqual([404, 'ITEM_UNKNOWN'])
  })
})

describe('an item that is deleted', () => {
  it('is gone at once, from lists and from what is recommended', async () => {
    await using shop = await open()
    const session = await shop.server.begin()
    expect((await shop.server.call('DELETE', '/items/boot', { token })).status).toBe(204)
    expect(failureOf(await shop.server.call('GET', '/items/boot'))).toEqual([404, 'ITEM_UNKNOWN'])
    expect(await shop.total()).toBe(1)
    const turn = await shop.server.call('POST', '/turns', { token: session.token, body: { text: 'boots' } })
    expect(turn.text).not.toContain('"id":"boot"')
    expect(failureOf(await shop.server.call('DELETE', '/items/boot', { token }))).toEqual([404, 'ITEM_UNKNOWN'])
  })
})

describe('a batch', () => {
  it('puts and deletes in one go, and says how much', async () => {
    await using shop = await open()
    const body = {
      put: [
        { id: 'boot', price: 1 },
        { id: 'sock', title: 'Sock' },
        { id: 7, title: 'Seven' },
      ],
      delete: ['runner'],
    }
    const reply = await shop.server.call('POST', '/items', { token, body })
    expect([reply.status, reply.json]).toEqual([200, { made: 2, changed: 1, deleted: 1, total: 3 }])
  })

  it.each([
    [{ put: [{ id: 'boot', price: 1 }, { id: 'sock' }] }, 400, 'ITEM_INVALID'],
    [{ put: [{ id: 'boot', price: 1 }], delete: ['unknown'] }, 404, 'ITEM_UNKNOWN'],
    [{ delete: ['boot', 'runner'] }, 400, 'CATALOG_EMPTY'],
    [{ put: [{ title: 'No id' }] }, 400, 'INPUT_INVALID'],
    [{ puts: [] }, 400, 'INPUT_INVALID'],
  ])('is refused as a whole: %j', async (body, status, code) => {
    await using shop = await open()
    expect(failureOf(await shop.server.call('POST', '/items', { token, body }))).toEqual([status, code])
    expect((await shop.server.call('GET', '/items/boot')).json).toMatchObject({ price: 90 })
    expect(await shop.total()).toBe(2)
  })

  it('may be as large as a photograph', async () => {
    await using shop = await open()
    const put = Array.from({ length: 1000 }, (_, index) => ({ id: `new-${index}`, title: `New ${index}`, description: 'x'.repeat(200) }))
    expect((await shop.server.call('POST', '/items', { token, body: { put } })).json).toMatchObject({ made: 1000, total: 1002 })
  })
})

const calls = [
  ['PUT', '/items/boot', { title: 'X' }],
  ['PATCH', '/items/boot', { price: 1 }],
  ['DELETE', '/items/boot', undefined],
  ['POST', '/items', { delete: ['boot'] }],
] as const

describe('changing the catalogue', () => {
  it.each(calls)('is for its operator alone: %s %s', async (method, path, body) => {
    await using shop = await open()
    const session = await shop.server.begin()
    for (const wrong of [undefined, session.token, `${token}x`, token.slice(0, -1)]) {
      const reply = await shop.server.call(method, path, { ...(wrong !== undefined && { token: wrong }), body })
      expect(failureOf(reply)).toEqual([401, 'OPERATOR_ONLY'])
    }
    expect(await shop.total()).toBe(2)
    expect(JSON.stringify(shop.server.logged)).not.toContain(token)
  })

  it.each(calls)('is for nobody where there is no token: %s %s', async (method, path, body) => {
    await using server = await openTestServer()
    for (const tried of ['', 'undefined'])
      expect(failureOf(await server.call(method, path, { token: tried, body }))).toEqual([401, 'OPERATOR_ONLY'])
  })

  it('never touches the demonstration shop', async () => {
    const before = readFileSync('catalog/items.jsonl')
    await using server = await openTestServer({ operatorToken: token })
    expect(failureOf(await server.call('PUT', '/items/x', { token, body: { title: 'X' } }))).toEqual([403, 'CATALOG_READ_ONLY'])
    expect(readFileSync('catalog/items.jsonl').equals(before)).toBe(true)
  })

  it('counts wrong tokens like messages, and right ones not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'curio-shop-'))
    writeFileSync(join(folder, 'items.jsonl'), `${JSON.stringify(rows[0])}\n`)
    await using server = await openTestServer({ operatorToken: token, messagesPerMinute: 3 }, { catalog: folder })
    for (let price = 1; price <= 5; price++)
      expect((await server.call('PATCH', '/items/boot', { token, body: { price } })).status).toBe(200)
    const statuses = []
    for (let guess = 0; guess < 5; guess++) statuses.push((await server.call('DELETE', '/items/boot', { token: `guess-${guess}` })).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })
})
