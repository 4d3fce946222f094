/** A catalogue that its owner did not write: everything in it is text. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, request, type TestServer } from '../http/open-test-server.js'
import { activeParts, elementsOf, textsOf } from './page-of.js'

const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
const id = `a"'<b>/../?x=1#é`

/** Reading a catalogue takes out tags, so what is meant to arrive as one is written in entities, as feeds do. */
const written = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const sly = written(evil)

const rows = [
  {
    id: written(id),
    title: sly,
    description: `${sly} ${written('</textarea></title><!--')}`,
    category: 'Odd/Ends',
    brand: sly,
    price: 3,
    currency: 'USD',
    image: 'javascript:alert(1)',
    images: ['https://pictures.example/"onload="x.png'],
    attributes: { [sly]: sly, list: [sly], url: 'javascript:alert(1)' },
  },
  { id: 'odd', title: 'Odd', category: sly.replaceAll('/', '|'), price: 1e15, attributes: {} },
]

describe('a hostile catalogue', () => {
  let server: TestServer

  beforeAll(async () => {
    const catalog = mkdtempSync(join(tmpdir(), 'curio-hostile-'))
    writeFileSync(join(catalog, 'items.jsonl'), rows.map(row => JSON.stringify(row)).join('\n'))
    server = await openTestServer({ operatorToken: 'the-operator-token' }, { catalog })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('stays text on every page', async () => {
    const paths = [
      '/',
      '/items',
      `/items?category=${encodeURIComponent(evil.replaceAll('/', '|'))}`,
      `/items?q=${encodeURIComponent(evil)}`,
      `/item/${encodeURIComponent(id)}`,
    ]
    for (const path of paths) {
      const { status, text } = await request(`${server.url}${path}`)
      expect(status, path).toBe(200)
      expect(activeParts(text), path).toEqual([])
    }
  })

  test('is found under its links, whatever its ids hold', async () => {
    const { text } = await request(`${server.url}/items`)
    const link = elementsOf(text).find(({ attributes }) => attributes['href']?.startsWith('/item/a'))?.attributes['href']
    const item = await request(`${server.url}${link}`)
    expect(textsOf(item.text, 'h1')[0]).toContain('<script>alert(1)</script>')
  })

  test('stays text in the operator’s console too', async () => {
    const { token } = await server.begin()
    await server.call('POST', '/turns', { token, body: { text: '<script>alert(3)</script> odd' } })
    await server.call('POST', '/reactions', { token, body: { item: id, value: 'like' } })
    const login = await fetch(`${server.url}/console/login`, {
      method: 'POST',
      body: new URLSearchParams({ token: 'the-operator-token' }),
      redirect: 'manual',
    })
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { text } = await request(`${server.url}/console`, 'GET', { headers: { cookie } })
    expect(activeParts(text)).toEqual([])
    const session = elementsOf(text).find(({ attributes }) => attributes['href']?.startsWith('/console/sessions/'))?.attributes['href']
    const shown = await request(`${server.url}${session}`, 'GET', { headers: { cookie } })
    expect(activeParts(shown.text)).toEqual([])
    expect(shown.text).toContain('like')
  })
})
