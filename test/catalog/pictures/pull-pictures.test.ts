import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../src/catalog/index.js'
import { picturesText, withPictures } from '../../../src/catalog/pictures/index.js'
import { plainPicture } from '../../support/pictures.js'
import { type Answer, pictureServer, redirects, sends } from './picture-server.js'
import { catalogFolder, itemsWith, pull } from './pull.js'

const png = await plainPicture('red').png().toBuffer()
const webp = await plainPicture('blue').webp().toBuffer()
const jpeg = await plainPicture('green').jpeg().toBuffer()
const filesIn = (directory: string) => readdirSync(join(directory, '.curio', 'pictures')).filter(name => name !== 'pictures.jsonl')

describe('pictures at addresses', () => {
  it('are fetched once and lie beside the catalogue from then on', async () => {
    const server = await pictureServer({ '/a.jpg': sends(jpeg), '/b': sends(webp), '/c.png?v=2': sends(png) })
    const directory = catalogFolder()
    const urls = ['/a.jpg', '/b', '/c.png?v=2'].map(server.url)
    expect(await pull(server, urls, { directory })).toMatchObject({ wanted: 3, present: 0, fetched: 3, failed: [] })
    expect(await pull(server, urls, { directory })).toMatchObject({ wanted: 3, present: 3, fetched: 0, failed: [] })
    expect(server.asked).toHaveLength(3)
    expect([...server.agents]).toEqual([expect.stringMatching(/^curio\//u)])
    const items = await withPictures(itemsWith(...urls), directory)
    expect(items.map(({ image }) => readFileSync(image ?? '').length)).toEqual([jpeg.length, webp.length, png.length])
    expect(items.map(({ images }) => images)).toEqual(urls.map(url => [url]))
  })

  it('are in the catalogue that is read afterwards, also after another import of the same items', async () => {
    const server = await pictureServer({ '/a.png': sends(png) })
    const directory = catalogFolder()
    const write = (title: string) =>
      writeFileSync(join(directory, 'items.jsonl'), JSON.stringify({ id: 'tent', title, image: server.url('/a.png') }))
    write('Tent')
    const { items } = (await readCatalog(directory)).catalog
    expect(await pull(server, [], { directory, items })).toMatchObject({ fetched: 1 })
    write('A larger tent')
    const { catalog } = await readCatalog(directory)
    expect(catalog.get('tent')).toMatchObject({ title: 'A larger tent', images: [server.url('/a.png')] })
    expect(readFileSync(catalog.get('tent')?.image ?? '')).toEqual(png)
    expect(await pull(server, [], { directory, items: catalog.items })).toMatchObject({ wanted: 1, present: 1, fetched: 0 })
  })

  it('are kept once where their content is the same', async () => {
    const server = await pictureServer({ '/a.png': sends(png), '/b.png': sends(png) })
    const directory = catalogFolder()
    expect(await pull(server, [server.url('/a.png'), server.url('/b.png')], { directory })).toMatchObject({ fetched: 2 })
    expect(filesIn(directory)).toHaveLength(1)
  })

  it('are an item’s first alone, unless all are asked for', async () => {
    const server = await pictureServer({ '/a.png': sends(png), '/b.png': sends(webp) })
    const [item] = itemsWith(server.url('/a.png'))
    const items = item ? [{ ...item, images: [server.url('/a.png'), server.url('/b.png')] }] : []
    expect(await pull(server, [], { items })).toMatchObject({ wanted: 1, fetched: 1 })
    expect(await pull(server, [], { items, all: true })).toMatchObject({ wanted: 2, fetched: 2 })
  })

  it('are noted in a list that does not grow with every attempt', async () => {
    const server = await pictureServer({ '/a.png': sends(png) })
    const directory = catalogFolder()
    await pull(server, [server.url('/a.png')], { directory })
    const list = join(directory, '.curio', 'pictures', 'pictures.jsonl')
    const failure = `${JSON.stringify({ url: server.url('/gone.png'), code: 'PICTURE_DOWNLOAD_FAILED' })}\n`
    appendFileSync(list, failure.repeat(300))
    await pull(server, [server.url('/a.png'), server.url('/gone.png')], { directory })
    expect(readFileSync(list, 'utf8').trim().split('\n')).toHaveLength(2)
    expect(await pull(server, [server.url('/a.png')], { directory })).toMatchObject({ present: 1, fetched: 0 })
  })

  it('that failed are asked again, and a list that was cut off costs no picture', async () => {
    let broken = true
    const flaky: Answer = (response, request) => (broken ? response.writeHead(404).end() : sends(png)(response, request))
    const server = await pictureServer({ '/a.png': flaky, '/b.png': sends(webp) })
    const directory = catalogFolder()
    const urls = [server.url('/a.png'), server.url('/b.png')]
    const first = await pull(server, urls, { directory })
    expect(first).toMatchObject({
      fetched: 1,
      failed: [{ url: urls[0], item: 'item-1', code: 'PICTURE_DOWNLOAD_FAILED', why: 'It answered 404' }],
    })
    expect(picturesText(first)).toContain('item-1 http://127.0.0.1')
    appendFileSync(
      join(directory, '.curio', 'pictures', 'pictures.jsonl'),
      '{"url":"http://127.0.0.1/x","file":"../../../etc/passwd"}\n{"ur',
    )
    broken = false
    expect(await pull(server, urls, { directory })).toMatchObject({ present: 1, fetched: 1, failed: [] })
  })

  it('whose file was removed are fetched again', async () => {
    const server = await pictureServer({ '/a.png': sends(png) })
    const directory = catalogFolder()
    await pull(server, [server.url('/a.png')], { directory })
    for (const name of filesIn(directory)) rmSync(join(directory, '.curio', 'pictures', name))
    expect(await withPictures(itemsWith(server.url('/a.png')), directory)).toEqual(itemsWith(server.url('/a.png')))
    expect(await pull(server, [server.url('/a.png')], { directory })).toMatchObject({ fetched: 1 })
  })

  it('that are left when it is cancelled are counted, and the next run goes on', async () => {
    const cancel = new AbortController()
    const stops: Answer = () => cancel.abort()
    const server = await pictureServer({ '/a.png': sends(png), '/b.png': stops })
    const directory = catalogFolder()
    const urls = [server.url('/a.png'), server.url('/b.png')]
    const report = await pull(server, urls, { directory, signal: cancel.signal })
    expect(report.fetched + report.left).toBe(2)
    expect(report.left).toBeGreaterThan(0)
    expect(report.failed).toEqual([])
    expect(picturesText(report)).toContain('curio pictures pull')
  })

  it('are asked for by two connections a host at most', async () => {
    const later: Answer = response => setImmediate(() => setImmediate(() => response.end(png)))
    const paths = Array.from({ length: 12 }, (_, index) => `/${index}.png`)
    const server = await pictureServer(Object.fromEntries(paths.map(path => [path, later])))
    expect(await pull(server, paths.map(server.url))).toMatchObject({ fetched: 12 })
    expect(server.mostAtOnce()).toBeLessThanOrEqual(2)
  })
})

describe('a host', () => {
  it('that is busy is asked again after the time it names', async () => {
    let asked = 0
    const busy: Answer = (response, request) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '7' }).end()
      else if (asked === 2) response.writeHead(503).end()
      else sends(png)(response, request)
    }
    const server = await pictureServer({ '/a.png': busy })
    const slept: number[] = []
    const report = await pull(server, [server.url('/a.png')], { backoff: 500, sleep: async milliseconds => void slept.push(milliseconds) })
    expect(report).toMatchObject({ fetched: 1, failed: [] })
    expect(Math.max(...slept)).toBeGreaterThan(6000)
    expect(asked).toBe(3)
  })

  it('that asks for more than a minute, or stays busy, is left to a later run', async () => {
    const server = await pictureServer({
      '/long.png': response => response.writeHead(429, { 'retry-after': '3600' }).end(),
      '/busy.png': response => response.writeHead(500).end(),
    })
    const report = await pull(server, [server.url('/long.png'), server.url('/busy.png')])
    const whys = report.failed.map(({ why }) => why).sort()
    expect(whys).toEqual([expect.stringContaining('left alone for 3600 s'), 'It answered 500'])
    expect(server.asked.filter(path => path === '/busy.png')).toHaveLength(3)
  })

  it('that cuts the connection is asked again', async () => {
    let asked = 0
    const cuts: Answer = (response, request) => {
      asked += 1
      if (asked === 1) request.socket.destroy()
      else sends(png)(response, request)
    }
    const server = await pictureServer({ '/a.png': cuts })
    expect(await pull(server, [server.url('/a.png')])).toMatchObject({ fetched: 1 })
  })

  it('is not asked for what its robots.txt forbids', async () => {
    const server = await pictureServer({
      '/robots.txt': sends(Buffer.from('User-agent: curio\nDisallow: /private')),
      '/private/a.png': sends(png),
    })
    const report = await pull(server, [server.url('/private/a.png')])
    expect(report.failed).toMatchObject([{ code: 'PICTURE_FORBIDDEN' }])
    expect(server.asked).toEqual([])
  })

  it('that cannot show its robots.txt is not asked at all', async () => {
    const server = await pictureServer({ '/robots.txt': response => response.writeHead(500).end(), '/a.png': sends(png) })
    expect((await pull(server, [server.url('/a.png')])).failed).toMatchObject([{ why: expect.stringContaining('robots.txt') }])
    expect(server.asked).toEqual([])
  })

  it('that never answers is left alone after three pictures', async () => {
    const server = await pictureServer({})
    const urls = Array.from({ length: 30 }, (_, index) => `http://gone.example/${index}.png`)
    let lookedUp = 0
    const resolve = () => {
      lookedUp += 1
      return Promise.reject(new Error('ENOTFOUND'))
    }
    expect((await pull(server, urls, { resolve })).failed).toHaveLength(30)
    expect(lookedUp).toBeLessThan(6)
  })

  it('may redirect three times', async () => {
    const server = await pictureServer({
      '/1': redirects('/2', 301),
      '/2': redirects('/3', 307),
      '/3': redirects('/a.png', 308),
      '/a.png': sends(png),
    })
    expect(await pull(server, [server.url('/1')])).toMatchObject({ fetched: 1 })
  })
})
