/** The three catalogue tools of UCP, by the official client. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { ucpPrice, wholeUnits } from '../../../src/channels/mcp/ucp-price.js'
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

const search = (catalog: Record<string, unknown>, session?: string) =>
  call(client, 'search_catalog', { catalog, ...(session && { session }) })

describe('the tools', () => {
  it('are named after the dated catalogue of UCP, with schemas and hints', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(tool => tool.name).sort()).toEqual(['explain', 'get_product', 'lookup_catalog', 'recommend', 'search_catalog'])
    expect(tools.every(tool => tool.outputSchema !== undefined && tool.description !== undefined)).toBe(true)
    expect(tools.filter(tool => tool.annotations?.readOnlyHint).map(tool => tool.name)).not.toContain('recommend')
    expect(client.getInstructions()).toMatch(/recommend/u)
  })
})

describe('search_catalog', () => {
  it('answers with ten products in the shape of UCP, and says which version that is', async () => {
    const { data, text } = await search({ query: 'running shoes' })
    expect(data).toMatchObject({ ucp: { version: '2026-04-08', status: 'success' }, pagination: { has_next_page: true } })
    expect(data.products).toHaveLength(10)
    expect(data.products?.[0]).toMatchObject({
      price_range: { min: { currency: 'USD' }, max: { currency: 'USD' } },
      categories: [{ value: 'Shoes/Running', taxonomy: 'merchant' }],
      media: [{ type: 'image', url: expect.stringMatching(/^https:\/\/shop\.example\/api\/v1\/images\//u) }],
      variants: [{ id: data.products?.[0]?.id }],
    })
    for (const product of data.products ?? []) expect(text).toContain(`[id: ${product.id}]`)
  })

  it('keeps to its filters on every page, and shows nothing twice', async () => {
    const filters = { categories: ['Shoes/Running'], price: { min: 3000, max: 9000 } }
    let page = await search({ query: 'running shoes', filters, pagination: { limit: 4 } })
    const products = [...(page.data.products ?? [])]
    while (page.data.pagination?.cursor) {
      page = await search({ pagination: { limit: 4, cursor: page.data.pagination.cursor } })
      products.push(...(page.data.products ?? []))
    }
    expect(products.length).toBeGreaterThan(8)
    expect(new Set(products.map(product => product.id)).size).toBe(products.length)
    for (const { id } of products) {
      const item = app.catalog.get(id)
      expect(item?.category).toBe('Shoes/Running')
      expect(item?.price).toBeGreaterThanOrEqual(30)
      expect(item?.price).toBeLessThanOrEqual(90)
    }
  })

  it('finds by filters alone', async () => {
    const { data } = await search({ filters: { categories: ['Books'], price: { max: 1000 } } })
    expect(data.products?.length).toBeGreaterThan(0)
    for (const product of data.products ?? []) {
      expect(product.categories[0]?.value).toMatch(/^Books\//u)
      expect(product.price_range?.min.amount).toBeLessThanOrEqual(1000)
    }
  })

  it('refines a search in its session, and starts anew without one', async () => {
    const first = await search({ query: 'a jacket' })
    const refined = await search({ query: 'in black' }, first.data.session)
    expect(refined.data.session).toBe(first.data.session)
    expect(refined.data.products?.[0]?.categories[0]?.value).toBe('Clothing/Jackets')
    const other = await search({ query: 'a mug' })
    expect(other.data.session).not.toBe(first.data.session)
  })

  it('says what was given up, and what filter it does not know', async () => {
    const { data } = await search({ query: 'orange jackets under $20', filters: { mood: 'happy' } })
    expect(data.messages?.map(message => message.code)).toEqual(expect.arrayContaining(['unsupported_filter', 'wish_relaxed']))
  })

  it('refuses an empty search, and a cursor that is none', async () => {
    expect(await search({})).toMatchObject({ isError: true, text: expect.stringContaining('INPUT_INVALID') })
    expect(await search({ pagination: { cursor: 'nonsense' } })).toMatchObject({ isError: true })
  })

  it('finds nothing for small talk', async () => {
    expect((await search({ query: 'hello' })).data).toMatchObject({ products: [], pagination: { has_next_page: false } })
  })

  it('answers in Chinese where it is asked in Chinese', async () => {
    const { data } = await search({ query: '跑鞋' })
    expect(data.products?.[0]?.title).toMatch(/\p{Script=Han}/u)
  })
})

describe('lookup_catalog', () => {
  it('finds products by id, each once, and names the ids that it does not know', async () => {
    const ids = ['dayjog-red', 'no-such-thing', 'dayjog-red', '__proto__']
    const { data, text } = await call(client, 'lookup_catalog', { catalog: { ids } })
    expect(data.products?.map(product => product.id)).toEqual(['dayjog-red'])
    expect(data.products?.[0]?.variants).toMatchObject([{ inputs: [{ id: 'dayjog-red', match: 'exact' }] }])
    expect(data.messages).toEqual(['no-such-thing', '__proto__'].map(content => ({ type: 'info', code: 'not_found', content })))
    expect(text).toContain('Unknown ids: no-such-thing, __proto__')
  })

  it('refuses more than 50 ids', async () => {
    const ids = Array.from({ length: 51 }, (_, index) => `id-${index}`)
    expect(await call(client, 'lookup_catalog', { catalog: { ids } })).toMatchObject({
      isError: true,
      text: expect.stringContaining('-32602'),
    })
  })
})

describe('get_product', () => {
  it('gives the whole record, in the language asked for, and no path of this machine', async () => {
    const { data, text } = await call(client, 'get_product', { catalog: { id: 'dayjog-red', context: { language: 'zh-Hans' } } })
    expect(data.product).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}/u), metadata: { color: 'red' } })
    expect(data.product?.media.map(entry => entry.url)).toEqual(['https://shop.example/api/v1/images/dayjog-red'])
    expect(text).not.toContain(process.cwd())
  })

  it('tells in the answer that there is none', async () => {
    const { data, isError } = await call(client, 'get_product', { catalog: { id: 'no-such-thing' } })
    expect(isError).toBe(false)
    expect(data).toMatchObject({ ucp: { status: 'error' }, messages: [{ type: 'error', code: 'not_found' }] })
  })
})

describe('a price', () => {
  it('is in minor units of its currency', () => {
    expect([ucpPrice(12.5, 'USD'), ucpPrice(1200, 'JPY'), ucpPrice(1.234, 'KWD'), ucpPrice(9.99, undefined)]).toEqual([
      { amount: 1250, currency: 'USD' },
      { amount: 1200, currency: 'JPY' },
      { amount: 1234, currency: 'KWD' },
      { amount: 999, currency: 'XXX' },
    ])
  })

  it('comes back from its minor units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom('USD', 'JPY', 'KWD', 'QQQ', undefined), (amount, currency) => {
        expect(ucpPrice(wholeUnits(amount, currency), currency).amount).toBe(amount)
      }),
    )
  })
})
