import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request as httpRequest, IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { itemListSchema } from '../../../src/channels/http/schemas/item-list-schemas.js'
import { itemSchema } from '../../../src/channels/http/schemas/item-schema.js'
import { failureOf, openTestServer, type TestServer } from './open-test-server.js'

const rows = [
  { id: 'boot', title: 'Fell Boot', brand: 'Norrvik', category: 'Shoes/Boots', description: 'For wet hills', image: 'pictures/boot.png' },
  {
    id: 'runner',
    title: 'Road Runner',
    category: 'Shoes/Running',
    translations: { zh: { title: '跑鞋' } },
    image: 'https://cdn.example/runner.jpg',
  },
  { id: 'shoehorn', title: 'Shoehorn', category: 'Shoestuff', image: 'items.jsonl' },
  { id: 'a/b ü', title: 'Odd id', image: 'pictures/missing.png' },
  { id: 'drawn', title: 'Drawing', image: 'pictures/drawn.png' },
  { id: 'pipe', title: 'Folder for a picture', image: 'pictures' },
  { id: 'constructor', title: 'Named like a property' },
]

async function shop(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'curio-shop-'))
  mkdirSync(join(folder, 'pictures'))
  writeFileSync(join(folder, 'items.jsonl'), rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  await sharp({ create: { width: 600, height: 300, channels: 3, background: 'red' } })
    .png()
    .toFile(join(folder, 'pictures/boot.png'))
  writeFileSync(join(folder, 'pictures/drawn.png'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  return folder
}

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({}, { catalog: await shop() })
})
afterAll(() => server[Symbol.asyncDispose]())

const list = async (query: string) => itemListSchema.parse((await server.call('GET', `/items${query}`)).json)
const picture = (path: string, headers = {}) => fetch(`${server.url}/api/v1/images/${path}`, { headers })

/** As browsers ask; `fetch` would forbid an answer without the picture. */
async function statusFor(path: string, tag: string): Promise<number | undefined> {
  const request = httpRequest(`${server.url}/api/v1/images/${path}`, { headers: { 'if-none-match': tag } }).end()
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(request, 'response'))
  response.resume()
  return response.statusCode
}

describe('pages of the catalogue', () => {
  it('come in its own order, and tell how many items there are', async () => {
    const { items, total } = await list('?limit=2&offset=1')
    expect(items.map(({ id }) => id)).toEqual(['runner', 'shoehorn'])
    expect(total).toBe(7)
    expect((await list('?offset=99')).items).toEqual([])
    expect((await list('')).items).toHaveLength(7)
  })

  it.each([
    ['?category=shoes', ['boot', 'runner']],
    ['?category=Shoes/Boots', ['boot']],
    ['?category=Hats', []],
    ['?q=WET boot', ['boot']],
    ['?q=norrvik', ['boot']],
    ['?q=跑鞋', ['runner']],
    ['?q=shoe&category=Shoestuff', ['shoehorn']],
    ['?q=nothing of the kind', []],
  ])('narrow by department and words: %s', async (query, ids) => {
    expect((await list(query)).items.map(({ id }) => id)).toEqual(ids)
  })

  it.each(['?limit=0', '?limit=101', '?limit=a', '?limit=', '?offset=-1', '?offset=1.5', '?sort=price', '?q=', '?q=a&q=b'])(
    'are refused for %s',
    async query => {
      expect(failureOf(await server.call('GET', `/items${query}`))).toEqual([400, 'INPUT_INVALID'])
    },
  )
})

describe('a single item', () => {
  it('is found by its id, whatever stands in it', async () => {
    for (const id of ['boot', 'a/b ü', 'constructor']) {
      const item = itemSchema.parse((await server.call('GET', `/items/${encodeURIComponent(id)}`)).json)
      expect(item.id).toBe(id)
    }
  })

  it('has the address of its picture and no path', async () => {
    const { image } = itemSchema.parse((await server.call('GET', '/items/boot')).json)
    expect(image).toBe('/api/v1/images/boot')
    expect((await fetch(`${server.url}${image}`)).status).toBe(200)
    expect(itemSchema.parse((await server.call('GET', '/items/runner')).json).image).toBe('https://cdn.example/runner.jpg')
  })

  it.each(['none', '__proto__', '..%2F..%2Fetc%2Fpasswd', '%00'])('is unknown: %s', async id => {
    expect(failureOf(await server.call('GET', `/items/${id}`))).toEqual([404, 'ITEM_UNKNOWN'])
  })

  it('is not looked for under an id that cannot be read', async () => {
    expect(failureOf(await server.call('GET', '/items/%E0%A4%A'))).toEqual([400, 'INPUT_INVALID'])
  })
})

describe('the picture of an item', () => {
  it('is its own file, to be kept by browsers and shown on other pages', async () => {
    const reply = await picture('boot')
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(await sharp(await reply.arrayBuffer()).metadata()).toMatchObject({ width: 600, height: 300 })
  })

  it('is sent once to who has it still', async () => {
    const tag = (await picture('boot')).headers.get('etag') ?? ''
    expect(await statusFor('boot', tag)).toBe(304)
    expect(await statusFor('boot?width=100', tag)).toBe(200)
    expect(await statusFor('boot', '"another"')).toBe(200)
  })

  it.each([
    [150, 200],
    [200, 200],
    [800, 600],
  ])('is made narrower: width %i gives %i', async (width, given) => {
    for (const _ of ['made', 'kept']) {
      const reply = await picture(`boot?width=${width}`)
      expect(reply.headers.get('content-type')).toBe('image/webp')
      expect((await sharp(await reply.arrayBuffer()).metadata()).width).toBe(given)
    }
  })

  it.each(['0', '15', '801', '1e9', 'wide', ''])('is refused at width %s', async width => {
    expect(failureOf(await server.call('GET', `/images/boot?width=${width}`))).toEqual([400, 'INPUT_INVALID'])
  })

  it.each(['runner', 'shoehorn', 'a%2Fb%20%C3%BC', 'drawn', 'pipe', 'none', 'constructor', 'items.jsonl', '..%2Fitems.jsonl'])(
    'is none where the catalogue names no picture here: %s',
    async id => {
      expect(failureOf(await server.call('GET', `/images/${id}`))).toEqual([404, 'ITEM_UNKNOWN'])
      expect(failureOf(await server.call('GET', `/images/${id}?width=100`))).toEqual([404, 'ITEM_UNKNOWN'])
    },
  )
})
