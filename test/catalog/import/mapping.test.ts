import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeColumn, type FoundTable, readSavedMapping, savedMappingOf } from '../../../src/catalog/import/index.js'
import { folderOf, importFiles } from './import-files.js'

describe('finding which column is which field', () => {
  it.each([
    ['English', 'Product ID,Product Name,Long Description,Department,Unit Price,Manufacturer', '1,Tent,Light,Camping,99,Alma'],
    ['German', 'Artikelnummer;Bezeichnung;Beschreibung;Warengruppe;Preis;Hersteller', '1;Tent;Light;Camping;99;Alma'],
    ['French', 'Référence;Désignation;Descriptif;Rayon;Prix TTC;Marque', '1;Tent;Light;Camping;99;Alma'],
    ['Spanish', 'Código;Nombre;Descripción;Categoría;Precio;Fabricante', '1;Tent;Light;Camping;99;Alma'],
    ['Chinese', '商品编号,商品名称,描述,类别,价格,品牌', '1,Tent,Light,Camping,99,Alma'],
    ['Japanese', '商品コード,商品名,説明,カテゴリ,価格,ブランド', '1,Tent,Light,Camping,99,Alma'],
  ])('knows %s headers', async (_, header, row) => {
    const { items } = await importFiles({ 'a.csv': `${header}\n${row}\n` })
    expect(items).toEqual([{ id: '1', title: 'Tent', description: 'Light', category: 'Camping', price: 99, brand: 'Alma', attributes: {} }])
  })

  it('takes no column for an id whose values repeat', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => `9,${n},Item ${n}`).join('\n')
    const { items } = await importFiles({ 'a.csv': `id,sku,name\n${rows}\n` })
    expect(items).toHaveLength(20)
    expect(items[3]).toMatchObject({ id: '3', attributes: { id_given: 9 } })
  })

  it('makes ids from titles where there is no column of ids, the same every time', async () => {
    const files = { 'a.csv': 'name,price\nTent,99\nLamp,5\n' }
    const [first, second] = [await importFiles(files), await importFiles(files)]
    expect(first.items.map(item => item.id)).toEqual(second.items.map(item => item.id))
    expect(first.report.notes.join()).toContain('no column of ids')
  })

  it('guesses the title of a file alone by its values, and of no file in a folder', async () => {
    const text = 'nr;was;eur\n1;Zelt für zwei;99\n2;Lampe mit Akku;12\n3;Becher aus Emaille;7\n'
    expect((await importFiles({ 'a.csv': text })).items[0]).toMatchObject({ title: 'Zelt für zwei', attributes: { eur: 99 } })
    const { report } = await importFiles({ 'a.csv': text, 'b.csv': 'id,title\n1,Tent\n' })
    expect(report.leftAside).toEqual([{ source: 'a.csv', why: 'neither items nor events, ratings or contexts: nr, was, eur' }])
  })

  it('does what --map says, whatever the case', async () => {
    const { items } = await importFiles({ 'a.csv': 'id,title,TEXT2\n1,old,New name\n' }, { map: { title: 'text2' } })
    expect(items[0]).toEqual({ id: '1', title: 'New name', attributes: { title_given: 'old' } })
  })

  it.each([
    ['an unknown field', { colour: 'id' }, 'colour is no field'],
    ['an unknown column', { title: 'nope' }, 'no source has this column'],
  ])('refuses %s', async (_, map, message) => {
    await expect(importFiles({ 'a.csv': 'id,title\n1,Tent\n' }, { map })).rejects.toMatchObject({
      code: 'IMPORT_MAPPING_INVALID',
      message: expect.stringContaining(message),
    })
  })

  it('takes no column for a field that --map says is none, and keeps that in a saved mapping', async () => {
    const files = { 'a.csv': 'id,title,brand\n1,Tent,not a brand\n' }
    expect((await importFiles(files, { map: { brand: '' } })).items[0]).toMatchObject({ attributes: { brand_text: 'not a brand' } })
    expect((await importFiles(files, { mapping: { version: 1, items: { brand: '' } } })).items[0]).not.toHaveProperty('brand')
  })

  it('imports with the mapping that was approved', async () => {
    const approve = async ([table]: readonly FoundTable[]) =>
      table === undefined ? [] : [{ ...table, mapping: changeColumn(table.mapping, 'model', 'title') }]
    const { items, report } = await importFiles({ 'a.csv': 'id,title,model\n1,Tent,Fell 2\n' }, { approve })
    expect(items[0]).toMatchObject({ title: 'Fell 2', attributes: { title_given: 'Tent' } })
    expect(report.tables[0]?.mapping.fields.title).toBe('model')
  })

  it('uses a saved mapping again', async () => {
    const files = { 'a.csv': 'id,title,fancy\n1,old,New name\n' }
    const { report } = await importFiles(files, { map: { title: 'fancy' } })
    const folder = await folderOf({ 'm.json': JSON.stringify(savedMappingOf(report.tables.map(table => table.mapping))) })
    const again = await importFiles(files, { mapping: await readSavedMapping(join(folder, 'm.json')) })
    expect(again.items[0]?.title).toBe('New name')
  })

  it('refuses a mapping file of another shape', async () => {
    const folder = await folderOf({})
    await writeFile(join(folder, 'm.json'), '{"version":2}')
    await expect(readSavedMapping(join(folder, 'm.json'))).rejects.toMatchObject({ code: 'IMPORT_MAPPING_INVALID' })
  })

  it('shows what it found before it reads, and writes nothing when that is refused', async () => {
    let seen: readonly FoundTable[] = []
    const approve = async (tables: readonly FoundTable[]): Promise<false> => {
      seen = tables
      return false
    }
    await expect(importFiles({ 'a.csv': 'id,title\n1,Tent\n' }, { approve })).rejects.toMatchObject({ code: 'ABORTED' })
    expect(seen[0]?.mapping).toEqual({ kind: 'items', fields: { id: 'id', title: 'title' } })
  })
})
