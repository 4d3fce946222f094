import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CatalogWriter } from '../../../src/catalog/changes/catalog-writer.js'
import { type FillableRow, fillMissing } from '../../../src/catalog/import/filling/fill-missing.js'
import { readFillRules, reportText, savedMappingOf } from '../../../src/catalog/import/index.js'
import { readCatalog } from '../../../src/catalog/index.js'
import { folderOf, importFiles } from './import-files.js'

const stock = {
  'stock.csv':
    'id,title,category,brand,material,price\n1,Trail Shoe,Shoes > Running,,,\n2,Boot,Shoes,Alma,leather,90\n3,Tent,Camping,,,\n4,,Camping,,,\n',
}

describe('values that are missing', () => {
  it('stay missing where no rule says otherwise', async () => {
    const { items, report } = await importFiles(stock)
    expect(items[0]).toEqual({ id: '1', title: 'Trail Shoe', category: 'Shoes/Running', attributes: {} })
    expect(report.tables[0]?.filledByRule).toEqual({})
  })

  it('are filled by the first rule that applies, marked, and counted', async () => {
    const fill = [
      { field: 'brand', when: { category: 'shoes' }, value: 'Norrvik' },
      { field: 'brand', value: 'Fell' },
      { field: 'material', when: { brand: ['Fell', 'Other'] }, value: 'nylon' },
      { field: 'description', from: 'title' },
      { field: 'price', when: { category: 'Camping' }, value: 120 },
    ]
    const { items, report } = await importFiles(stock, { fill, currency: 'EUR' })
    expect(items).toEqual([
      {
        id: '1',
        title: 'Trail Shoe',
        description: 'Trail Shoe',
        category: 'Shoes/Running',
        brand: 'Norrvik',
        filled: ['brand', 'description'],
        attributes: {},
      },
      {
        id: '2',
        title: 'Boot',
        description: 'Boot',
        category: 'Shoes',
        brand: 'Alma',
        price: 90,
        currency: 'EUR',
        filled: ['description'],
        attributes: { material: 'leather' },
      },
      {
        id: '3',
        title: 'Tent',
        description: 'Tent',
        category: 'Camping',
        brand: 'Fell',
        price: 120,
        currency: 'EUR',
        filled: ['brand', 'material', 'description', 'price'],
        attributes: { material: 'nylon' },
      },
    ])
    expect(report.tables[0]?.filledByRule).toEqual({ brand: 2, material: 1, description: 3, price: 1 })
    expect(reportText(report)).toContain('filled by rules: brand 2, description 3')
  })

  it('may be a title, which keeps a row that would be skipped', async () => {
    const { items } = await importFiles(stock, { fill: [{ field: 'title', from: 'category' }] })
    expect(items[3]).toMatchObject({ id: '4', title: 'Camping', filled: ['title'] })
  })

  it('come from a saved mapping too, after the rules of this import', async () => {
    const mapping = savedMappingOf(
      [],
      [
        { field: 'brand', value: 'Saved' },
        { field: 'material', value: 'unknown' },
      ],
    )
    const { items } = await importFiles(stock, { mapping, fill: [{ field: 'brand', value: 'Given' }] })
    expect(items[0]).toMatchObject({ brand: 'Given', attributes: { material: 'unknown' } })
  })

  it('are known in the catalogue as filled, until somebody sets them', async () => {
    const { target } = await importFiles(stock, {
      fill: [
        { field: 'brand', value: 'Fell' },
        { field: 'material', value: 'nylon' },
      ],
    })
    expect((await readCatalog(target)).catalog.get('3')?.filled).toEqual(['brand', 'material'])
    await new CatalogWriter(target).put([
      { id: '3', attributes: { material: 'cotton' } },
      { id: '1', brand: 'Norrvik', material: 'mesh' },
    ])
    const { catalog } = await readCatalog(target)
    expect(catalog.get('3')).toMatchObject({ filled: ['brand'], attributes: { material: 'cotton' } })
    expect(catalog.get('1')).not.toHaveProperty('filled')
  })

  it('never change a value that is there, whatever the rules', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    const name = fc.constantFrom('title', 'brand', 'category', 'material', 'use')
    const rule = fc.record({ field: name, value })
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 8 }),
        fc.option(value, { nil: undefined }),
        fc.dictionary(name, value),
        (rules, brand, attributes) => {
          const row: FillableRow = {
            title: 'T',
            description: undefined,
            category: undefined,
            brand,
            price: undefined,
            currency: undefined,
            attributes,
          }
          const { row: after, filled } = fillMissing(row, rules)
          expect(after.title).toBe('T')
          if (brand !== undefined) expect(after.brand).toBe(brand)
          expect(after.attributes).toMatchObject(attributes)
          expect(new Set(filled).size).toBe(filled.length)
        },
      ),
    )
  })
})

describe('a file of rules', () => {
  it('is read as it is', async () => {
    const rules = [{ field: 'brand', when: { category: 'Shoes' }, value: 'Alma' }]
    expect(await readFillRules(join(await folderOf({ 'r.json': JSON.stringify(rules) }), 'r.json'))).toEqual(rules)
  })

  it.each([
    ['an id', [{ field: 'id', value: '1' }]],
    ['neither a value nor a place to take it from', [{ field: 'brand' }]],
    ['both of them', [{ field: 'brand', value: 'a', from: 'title' }]],
    ['a price in words', [{ field: 'price', value: 'cheap' }]],
    ['an unknown key', [{ field: 'brand', value: 'a', otherwise: 1 }]],
    ['no list', { field: 'brand', value: 'a' }],
  ])('is refused with %s', async (_, rules) => {
    const path = join(await folderOf({ 'r.json': JSON.stringify(rules) }), 'r.json')
    await expect(readFillRules(path)).rejects.toMatchObject({ code: 'IMPORT_RULES_INVALID' })
  })
})
