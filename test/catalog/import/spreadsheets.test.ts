import { describe, expect, it } from 'vitest'
import { importFiles } from './import-files.js'
import { workbookBytes, zipBytes } from './workbook-bytes.js'

describe('importing workbooks', () => {
  it('reads a sheet whose table has a title above it', async () => {
    const { items, report } = await importFiles({
      'stock.xlsx': workbookBytes({
        Stock: [['Stock of May'], ['SKU', 'Name', 'Price', 'Colour'], ['A-1', 'Tent & pegs', 99.5, 'red'], ['A-2', 'Lamp', 12, 'blue']],
      }),
    })
    expect(items).toEqual([
      { id: 'A-1', title: 'Tent & pegs', price: 99.5, attributes: { color: 'red' } },
      { id: 'A-2', title: 'Lamp', price: 12, attributes: { color: 'blue' } },
    ])
    expect(report.tables[0]?.format).toBe('XLSX')
  })

  it('takes each sheet for a table of its own', async () => {
    const { report } = await importFiles({
      'shop.xlsx': workbookBytes({
        Ratings: [
          ['user', 'item', 'rating'],
          ['u1', 'a', 5],
          ['u2', 'zzz', 3],
        ],
        Items: [
          ['id', 'title'],
          ['a', 'Tent'],
        ],
        Notes: [
          ['just', 'words'],
          ['here', 'too'],
        ],
      }),
    })
    expect(report).toMatchObject({ items: 1, ratings: 1 })
    expect(report.tables.map(({ source }) => source)).toEqual(['shop.xlsx/Items', 'shop.xlsx/Ratings'])
    expect(report.tables[1]?.skipped.examples[0]).toMatchObject({ file: 'shop.xlsx/Ratings', line: 3, why: 'no item has this id' })
    expect(report.leftAside[0]?.source).toBe('shop.xlsx/Notes')
  })

  it('writes broken rows of a sheet as JSON Lines', async () => {
    const { file } = await importFiles({
      'a.xlsx': workbookBytes({
        A: [
          ['id', 'title', 'x'],
          [1, 'Tent', 'a'],
          [2, '', 'b'],
        ],
      }),
    })
    expect(await file('broken-rows.jsonl')).toBe('{"id":2,"x":"b"}\n')
  })

  it.each([
    [
      'is cut off',
      workbookBytes({
        A: [
          ['id', 'title'],
          [1, 'Tent'],
        ],
      }).subarray(0, 400),
    ],
    ['says that an entry is smaller than it is', zipBytes({ 'xl/workbook.xml': 'a'.repeat(100_000) }, 10)],
    ['says that it unpacks to gigabytes', zipBytes({ 'xl/workbook.xml': 'a', 'xl/b.xml': 'b' }, 0x7fffffff)],
    ['is an archive of something else', zipBytes({ 'holiday.txt': 'sun' })],
  ])('refuses one that %s', async (_, bytes) => {
    await expect(importFiles({ 'a.xlsx': bytes })).rejects.toMatchObject({ code: 'IMPORT_NOTHING' })
  })
})
