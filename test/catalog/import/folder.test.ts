import { createServer } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { importCatalog } from '../../../src/catalog/import/index.js'
import { readCatalog } from '../../../src/catalog/index.js'
import { filesIn, folderOf, importFiles, itemsOf } from './import-files.js'

const table = 'id,title,price\n1,Tent,99\n2,Lamp,12\n'

describe('the folder that an import writes', () => {
  it('replaces the catalogue that was there and its broken rows', async () => {
    const first = await importFiles({ 'a.csv': `${table},no id,5\n` })
    expect(await filesIn(first.target)).toEqual(['broken-rows.csv', 'items.jsonl'])
    await importFiles({ 'a.csv': 'id,title\n9,Mug\n' }, { target: first.target })
    expect(await filesIn(first.target)).toEqual(['items.jsonl'])
    expect((await itemsOf(first.target)).map(item => item.id)).toEqual(['9'])
  })

  it('stays as it was when an import is cancelled in the middle', async () => {
    const first = await importFiles({ 'a.csv': table })
    const cancel = new AbortController()
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},Item ${n}`).join('\n')
    const work = importFiles(
      { 'b.csv': `id,title\n${rows}\n` },
      { target: first.target, signal: cancel.signal, onProgress: () => cancel.abort() },
    )
    await expect(work).rejects.toMatchObject({ code: 'ABORTED' })
    expect(await filesIn(first.target)).toEqual(['items.jsonl'])
    expect(await itemsOf(first.target)).toHaveLength(2)
  })

  it('is not even made when nothing comes of it', async () => {
    const parent = await folderOf({})
    await expect(importFiles({ 'a.csv': 'id,title\n,\n' }, { target: join(parent, 'new') })).rejects.toMatchObject({
      code: 'IMPORT_NOTHING',
    })
    await expect(importFiles({ 'a.jsonl': '{"id":1,"title":"<b></b>"}\n' }, { target: join(parent, 'new') })).rejects.toMatchObject({
      code: 'CATALOG_EMPTY',
    })
    expect(await filesIn(parent)).toEqual([])
  })

  it('is left alone by a dry run, which reports all the same', async () => {
    const parent = await folderOf({})
    const { report } = await importFiles({ 'a.csv': table }, { target: join(parent, 'new'), dryRun: true })
    expect(report).toMatchObject({ items: 2, written: false, brokenRows: [] })
    expect(await filesIn(parent)).toEqual([])
  })

  it('keeps its catalogue when rows were skipped and the import is strict, and gets the broken rows', async () => {
    const first = await importFiles({ 'a.csv': table })
    const { report } = await importFiles({ 'a.csv': 'id,title\n5,Mug\n6,\n' }, { target: first.target, strict: true })
    expect(report.written).toBe(false)
    expect(await filesIn(first.target)).toEqual(['broken-rows.csv', 'items.jsonl'])
    expect(await itemsOf(first.target)).toHaveLength(2)
  })

  it('holds broken rows in the shape of their source, ready to be imported again', async () => {
    const { file } = await importFiles({ 'a.csv': 'id;title;price\n1;Tent;99\n;"No; id";5\n3;too;many;cells\n' })
    expect(await file('broken-rows.csv')).toBe('id;title;price\n;"No; id";5\n3;too;many;cells\n')
    const jsonl = await importFiles({ 'a.jsonl': '{"id":1,"title":"Tent"}\n{"id":2,"ti\n{"title":"x"}\n' })
    expect(await jsonl.file('broken-rows.jsonl')).toBe('{"id":2,"ti\n{"title":"x"}\n')
  })

  it('keeps the later of two rows with one id, over all sources, and says which gave way', async () => {
    const { items, report } = await importFiles({ 'a.csv': 'id,title\n1,Old\n2,Lamp\n', 'b.csv': 'id,title\n1,New\n3,Mug\n3,Cup\n' })
    expect(items.map(({ id, title }) => [id, title])).toEqual([
      ['2', 'Lamp'],
      ['1', 'New'],
      ['3', 'Cup'],
    ])
    expect(report.tables.map(({ source, kept, replaced }) => [source, kept, replaced.examples])).toEqual([
      ['a.csv', 1, [{ line: 2, id: '1' }]],
      ['b.csv', 2, [{ line: 3, id: '3' }]],
    ])
  })

  it('accounts for every row and is read back whole by curio', async () => {
    const id = fc.constantFrom('a', 'b', 'c', '', 'd')
    const row = fc.tuple(id, fc.constantFrom('Tent', '', 'A  lamp', '"Mug, blue"'), fc.constantFrom('5', '$7', 'x', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async rows => {
        const text = `id,title,price\nz,Anchor,1\n${rows.map(cells => cells.join(',')).join('\n')}\n`
        const { report, target, items } = await importFiles({ 'a.csv': text }, { map: { id: 'id' } })
        const [table] = report.tables
        expect(table?.read).toBe((table?.kept ?? 0) + (table?.skipped.count ?? 0) + (table?.replaced.count ?? 0))
        expect(items).toHaveLength(table?.kept ?? -1)
        const { catalog, skipped } = await readCatalog(target)
        expect(skipped).toEqual([])
        expect(catalog.items.map(item => item.id)).toEqual(items.map(item => item.id))
      }),
      { numRuns: 25 },
    )
  })
})

describe('pictures of an import', () => {
  it('come along when they lie beside the file; missing, broken and tiny ones are told', async () => {
    const png = (size: number) =>
      sharp({ create: { width: size, height: size, channels: 3, background: 'teal' } })
        .png()
        .toBuffer()
    const { report, items, target } = await importFiles({
      'shop/a.csv':
        'id,title,image\n1,Tent,img/1.png\n2,Lamp,img/2.png\n3,Mug,img/3.png\n4,Cap,img/4.png\n5,Hat,https://shop.example/5.png\n',
      'shop/img/1.png': await png(200),
      'shop/img/2.png': await png(20),
      'shop/img/3.png': 'no picture',
    })
    expect(report.pictures).toMatchObject({
      checked: 3,
      remote: 1,
      missing: { count: 1, examples: ['img/4.png'] },
      unreadable: { examples: ['img/3.png'] },
      tooSmall: { examples: ['img/2.png (20 pixels)'] },
    })
    expect(items.map(item => item['image'])).toEqual(['img/1.png', 'img/2.png', 'img/3.png', undefined, 'https://shop.example/5.png'])
    expect(await filesIn(join(target, 'img'))).toEqual(['1.png', '2.png', '3.png'])
  })
})

describe('sources that are no files', () => {
  const closing: (() => void)[] = []
  afterEach(() => {
    for (const close of closing.splice(0)) close()
  })

  async function serve(status: number, body: string): Promise<string> {
    const server = createServer((_, response) => response.writeHead(status).end(body))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    closing.push(() => server.close())
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/feed.csv?key=1`
  }

  it('are read from standard input', async () => {
    const target = await folderOf({})
    const report = await importCatalog({ sources: ['-'], target, input: Readable.from([Buffer.from(table)]) })
    expect(report).toMatchObject({ items: 2, tables: [{ source: 'standard-input' }] })
  })

  it('are read from an address', async () => {
    const target = await folderOf({})
    const report = await importCatalog({ sources: [await serve(200, table)], target })
    expect(report).toMatchObject({ items: 2, tables: [{ source: 'feed.csv' }] })
  })

  it.each([
    ['answers with an error', 404, 4096, 'IMPORT_DOWNLOAD_FAILED'],
    ['sends more than is allowed', 200, 10, 'IMPORT_TOO_LARGE'],
  ])('are refused when the server %s', async (_, status, maximumBytes, code) => {
    const target = await folderOf({})
    await expect(importCatalog({ sources: [await serve(status, table)], target, maximumBytes })).rejects.toMatchObject({ code })
  })

  it('are refused when they do not exist', async () => {
    await expect(importCatalog({ sources: ['/no/such/file.csv'], target: await folderOf({}) })).rejects.toMatchObject({
      code: 'IMPORT_SOURCE_MISSING',
    })
  })
})
