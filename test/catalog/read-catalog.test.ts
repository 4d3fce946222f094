import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog, type SkippedRow } from '../../src/catalog/index.js'
import { writeCatalog } from './write-catalog.js'

const tent = { id: 'tent', title: 'Tent' }

describe('readCatalog with items.jsonl', () => {
  it('keeps the known fields and takes every other one as an attribute', async () => {
    const directory = await writeCatalog({
      'items.jsonl': [
        {
          id: 7,
          title: ' Trail&nbsp;Tent ',
          description: '<p>Light &amp; <b>dry</b>.</p><p>Two&#8209;person</p>',
          category: 'Gear / Tents',
          price: '$1,299.00',
          brand: null,
          season: ['spring', 'summer'],
          attributes: { color: 'Red', size: null, tags: [], packed: { width: 20 } },
          translations: { zh: { title: '帐篷', description: null } },
        },
      ],
    })
    const { catalog, skipped } = await readCatalog(directory)
    expect(catalog.get('7')).toEqual({
      id: '7',
      title: 'Trail Tent',
      description: 'Light & dry . Two‑person'.replace(' .', '.'),
      category: 'Gear/Tents',
      price: 1299,
      currency: 'USD',
      attributes: { season: ['spring', 'summer'], color: 'Red', 'packed.width': 20 },
      translations: { zh: { title: '帐篷' } },
    })
    expect(catalog.row('7')).toBe(0)
    expect(skipped).toEqual([])
  })

  it('skips and lists bad rows by file and line and reads on', async () => {
    const lines = [
      '{"id":"a"',
      '[1]',
      '{"id":"b"}',
      '{"title":"No id"}',
      '',
      '{"id":"tent","title":"Tent"}',
      '{"id":"tent","title":"Again"}',
    ]
    const heard: SkippedRow[] = []
    const { catalog, skipped } = await readCatalog(await writeCatalog({ 'items.jsonl': lines.join('\n') }), {
      onSkip: row => heard.push(row),
    })
    expect(catalog.items.map(item => item.title)).toEqual(['Tent'])
    expect(skipped.map(({ line, field, why, scope }) => [line, field, why, scope])).toEqual([
      [1, '', 'not valid JSON', 'row'],
      [2, '', 'not a JSON object', 'row'],
      [3, 'title', 'title is missing', 'row'],
      [4, 'id', 'id is missing', 'row'],
      [7, 'id', 'an earlier row has this id', 'row'],
    ])
    expect(skipped.every(row => row.file === 'items.jsonl')).toBe(true)
    expect(heard).toEqual(skipped)
  })

  it('never falls back to another text for a missing title', async () => {
    const directory = await writeCatalog({ 'items.jsonl': [tent, { id: 'x', title: '  ', description: 'Something' }] })
    expect((await readCatalog(directory)).catalog.get('x')).toBeUndefined()
  })

  it('keeps an item whose price cannot be read, without the price, and lists it', async () => {
    const directory = await writeCatalog({
      'items.jsonl': [
        { ...tent, price: 'on request' },
        { id: 'b', title: 'B', price: -3 },
      ],
    })
    const { catalog, skipped } = await readCatalog(directory)
    expect(catalog.items.map(item => item.price)).toEqual([undefined, undefined])
    expect(skipped.map(row => [row.field, row.value, row.scope])).toEqual([
      ['price', 'on request', 'field'],
      ['price', '-3', 'field'],
    ])
  })

  it('makes pictures absolute inside the folder, keeps web addresses and refuses everything else', async () => {
    const images = ['images/a.jpg', 'https://shop.example/a.jpg', '../a.jpg', '/etc/passwd', 'file:///etc/passwd', 'images/../../a.jpg']
    const directory = await writeCatalog({ 'items.jsonl': images.map((image, index) => ({ id: index, title: 'T', image })) })
    const { catalog, skipped } = await readCatalog(directory)
    const kept = catalog.items.map(item => item.image)
    expect(kept).toEqual([join(directory, 'images/a.jpg'), images[1], undefined, undefined, undefined, undefined])
    expect(skipped.map(row => row.line)).toEqual([3, 4, 5, 6])
  })

  it('keeps an attribute called category beside the department as its kind', async () => {
    const rows = [
      '{"id":"a","title":"A","category":"Restaurants","attributes":{"category":"Italian"}}',
      '{"id":"b","title":"B","category":"Restaurants","attributes":{"category":"Thai","kind":"Bistro"}}',
    ]
    const { catalog } = await readCatalog(await writeCatalog({ 'items.jsonl': rows.join('\n') }))
    expect(catalog.get('a')).toMatchObject({ category: 'Restaurants', attributes: { kind: 'Italian' } })
    expect(catalog.get('b')?.attributes).toEqual({ category: 'Thai', kind: 'Bistro' })
  })

  it('leaves the prototype of attributes alone', async () => {
    const directory = await writeCatalog({ 'items.jsonl': '{"id":"a","title":"A","attributes":{"__proto__":{"polluted":true}}}' })
    const attributes = (await readCatalog(directory)).catalog.get('a')?.attributes ?? {}
    expect(Reflect.get(attributes, 'polluted')).toBeUndefined()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('reads item_id and name as id and title', async () => {
    const { catalog } = await readCatalog(await writeCatalog({ 'items.jsonl': [{ item_id: '1', name: 'Toy Story', year: 1995 }] }))
    expect(catalog.items[0]).toEqual({ id: '1', title: 'Toy Story', attributes: { year: 1995 } })
  })

  it('reports a list of objects that cannot be an attribute', async () => {
    const directory = await writeCatalog({ 'items.jsonl': [{ ...tent, attributes: { parts: [{ a: 1 }] } }] })
    expect((await readCatalog(directory)).skipped.map(row => row.field)).toEqual(['parts'])
  })
})

describe('readCatalog with items.csv', () => {
  it('types numbers, yes/no cells and lists, and reads JSON attributes', async () => {
    const csv =
      '\uFEFFid,title,price,weight,waterproof,season,attributes\n1,"Tent, two",12.5,3.2,true,spring|summer,"{""color"":""Red""}"\n2,Peg,,,,,\n'
    const { catalog } = await readCatalog(await writeCatalog({ 'items.csv': csv }))
    expect(catalog.items).toEqual([
      {
        id: '1',
        title: 'Tent, two',
        price: 12.5,
        attributes: { weight: 3.2, waterproof: true, season: ['spring', 'summer'], color: 'Red' },
      },
      { id: '2', title: 'Peg', attributes: {} },
    ])
  })

  it('prefers items.jsonl where both exist', async () => {
    const { catalog } = await readCatalog(await writeCatalog({ 'items.csv': 'id,title\n1,From CSV\n', 'items.jsonl': [tent] }))
    expect(catalog.items.map(item => item.title)).toEqual(['Tent'])
  })
})

describe('readCatalog without usable items', () => {
  it('says that the file is missing', async () => {
    await expect(readCatalog('/nowhere/at/all')).rejects.toMatchObject({ code: 'CATALOG_MISSING' })
  })

  it('says that the file is none that can be read', async () => {
    const directory = await writeCatalog({})
    await mkdir(join(directory, 'items.jsonl'))
    await expect(readCatalog(directory)).rejects.toMatchObject({ code: 'CATALOG_UNREADABLE', message: expect.stringContaining(directory) })
  })

  it('says that no row is usable, and why the first one is not', async () => {
    const directory = await writeCatalog({ 'items.jsonl': '{"id":"a"}' })
    await expect(readCatalog(directory)).rejects.toMatchObject({
      code: 'CATALOG_EMPTY',
      message: expect.stringContaining('title is missing'),
    })
  })
})
