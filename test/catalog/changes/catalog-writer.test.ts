import { appendFile, chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CatalogWriter } from '../../../src/catalog/changes/catalog-writer.js'
import { readCatalogItems } from '../../../src/catalog/read-catalog-items.js'
import { writeCatalog } from '../write-catalog.js'
import { fileOf, idsOf, itemOf, itemsOf, rows, shopFolder } from './shop-folder.js'

async function shop(options = {}) {
  const folder = await shopFolder()
  return { folder, writer: new CatalogWriter(folder, options) }
}

describe('putting items', () => {
  it('merges into those that are there and makes those that are not', async () => {
    const { folder, writer } = await shop()
    const made = await writer.put([
      { id: 'tent', price: 89, attributes: { season: 'summer' } },
      { id: 'lamp', title: 'Head Lamp', price: '$25' },
    ])
    expect(made).toEqual(['lamp'])
    expect(await itemOf(folder, 'tent')).toMatchObject({
      title: 'Ridge Tent',
      price: 89,
      currency: 'USD',
      attributes: { color: 'green', season: 'summer' },
    })
    expect(await idsOf(folder)).toEqual(['tent', 'stove', 'mat', 'lamp'])
  })

  it('takes a field or an attribute away by null', async () => {
    const { folder, writer } = await shop()
    await writer.put([{ id: 'stove', price: null, attributes: { fuel: null } }])
    expect(await itemOf(folder, 'stove')).toEqual({ id: 'stove', title: 'Gas Stove', currency: 'USD', attributes: { weight_g: 300 } })
  })

  it('does not touch the items’ own file', async () => {
    const { folder, writer } = await shop()
    const before = await fileOf(folder, 'items.jsonl')
    await writer.put([{ id: 'tent', price: 1 }])
    expect(await fileOf(folder, 'items.jsonl')).toBe(before)
  })

  it.each([
    ['a new item without a title', { id: 'new', price: 1 }],
    ['a title that is taken away', { id: 'tent', title: null }],
    ['a price that is none', { id: 'tent', price: 'cheap' }],
    ['a picture outside of the folder', { id: 'tent', image: '../secret.png' }],
    ['an id that is missing', { title: 'No id' }],
    ['what is no object', 'tent'],
    ['a row without end', { id: 'tent', description: 'x'.repeat(300_000) }],
  ])('refuses %s, and all that came with it', async (_, row) => {
    const { folder, writer } = await shop()
    await expect(writer.put([{ id: 'stove', price: 7 }, row])).rejects.toMatchObject({ code: 'ITEM_INVALID', message: /^row 2: / })
    expect(await fileOf(folder, 'changes.jsonl')).toBeUndefined()
    expect(await itemOf(folder, 'stove')).toMatchObject({ price: 40 })
  })

  it('refuses an id that no item has where it must exist', async () => {
    const { writer } = await shop()
    await expect(writer.put([{ id: 'x', title: 'X' }], { mustExist: true })).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' })
  })

  it('replaces an item with all that it held', async () => {
    const { folder, writer } = await shop()
    expect(await writer.replace({ id: 'stove', title: 'Wood Stove' })).toEqual([])
    expect(await writer.replace({ id: 'axe', title: 'Axe' })).toEqual(['axe'])
    expect(await itemOf(folder, 'stove')).toEqual({ id: 'stove', title: 'Wood Stove', attributes: {} })
  })
})

describe('deleting items', () => {
  it('leaves the others where they were', async () => {
    const { folder, writer } = await shop()
    await writer.delete(['stove'])
    expect(await idsOf(folder)).toEqual(['tent', 'mat'])
  })

  it('can be followed by putting the same id, which begins anew', async () => {
    const { folder, writer } = await shop()
    await writer.delete(['stove'])
    await expect(writer.put([{ id: 'stove', price: 1 }])).rejects.toMatchObject({ code: 'ITEM_INVALID' })
    expect(await writer.put([{ id: 'stove', title: 'Other Stove' }])).toEqual(['stove'])
    expect(await itemOf(folder, 'stove')).toEqual({ id: 'stove', title: 'Other Stove', attributes: {} })
  })

  it('refuses unknown ids, and a second time the same', async () => {
    const { folder, writer } = await shop()
    await expect(writer.delete(['tent', 'unknown'])).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' })
    expect(await idsOf(folder)).toContain('tent')
    await writer.delete(['tent'])
    await expect(writer.delete(['tent'])).rejects.toMatchObject({ code: 'ITEM_UNKNOWN' })
  })

  it('leaves at least one item, without which nothing opens', async () => {
    const { folder, writer } = await shop()
    await expect(writer.delete(['tent', 'stove', 'mat'])).rejects.toMatchObject({ code: 'CATALOG_EMPTY' })
    await writer.change([{ id: 'lamp', title: 'Lamp' }], ['tent', 'stove', 'mat'])
    expect(await idsOf(folder)).toEqual(['lamp'])
  })
})

describe('the log of changes', () => {
  it('is folded into the items when it is long; what was not changed stays byte for byte', async () => {
    const { folder, writer } = await shop({ longestLog: 4 })
    await appendFile(join(folder, 'items.jsonl'), 'not a row\n')
    await writer.delete(['stove'])
    for (const price of [1, 2, 3, 4]) await writer.put([{ id: 'mat', price }])
    expect(await fileOf(folder, 'changes.jsonl')).toBeUndefined()
    expect(await fileOf(folder, 'items.jsonl')).toBe(`${JSON.stringify(rows[0])}\n${JSON.stringify({ ...rows[2], price: 4 })}\nnot a row\n`)
  })

  it('stays beside a CSV, which belongs to another program, as short as it can be', async () => {
    const csv = 'id,title,price,color\na,Anorak,10,red\nb,Boot,20,blue\n'
    const folder = await writeCatalog({ 'items.csv': csv })
    const writer = new CatalogWriter(folder, { longestLog: 5 })
    await writer.put([{ id: 'c', title: 'Cap' }])
    await writer.delete(['a', 'c'])
    for (const price of [1, 2, 3, 4]) await writer.put([{ id: 'b', price }])
    expect(await fileOf(folder, 'items.csv')).toBe(csv)
    expect((await fileOf(folder, 'changes.jsonl'))?.trim().split('\n').length).toBeLessThan(5)
    expect(await itemsOf(folder)).toEqual([{ id: 'b', title: 'Boot', price: 4, attributes: { color: 'blue' } }])
  })

  it('is folded in on request, in the same items', async () => {
    const { folder, writer } = await shop()
    await writer.put([
      { id: 'lamp', title: 'Lamp' },
      { id: 'tent', price: 5 },
    ])
    await writer.delete(['mat'])
    const before = await itemsOf(folder)
    await writer.compact()
    expect(await fileOf(folder, 'changes.jsonl')).toBeUndefined()
    expect(await itemsOf(folder)).toEqual(before)
    await writer.compact()
  })

  it.each(['{"do":"delete","id":"t', '{"do":"delete","id":"tent","more":true}\n', '{"do":"delete","id":"tent","more":true}\n{"do":"dele'])(
    'ends with its last finished write: %s',
    async end => {
      const { folder, writer } = await shop()
      await writer.put([{ id: 'tent', price: 1 }])
      await appendFile(join(folder, 'changes.jsonl'), end)
      expect(await itemOf(folder, 'tent')).toMatchObject({ price: 1 })
      await writer.put([{ id: 'mat', price: 2 }])
      expect(await itemOf(folder, 'tent')).toMatchObject({ price: 1 })
      expect(await itemOf(folder, 'mat')).toMatchObject({ price: 2 })
      expect((await readCatalogItems(folder)).skipped).toEqual([])
    },
  )

  it('has its unreadable lines listed like those of any other file', async () => {
    const { folder } = await shop()
    await writeFile(join(folder, 'changes.jsonl'), '{"do":"explode"}\n{"do":"merge","id":"ghost","row":{"price":3}}\n')
    const { catalog, skipped } = await readCatalogItems(folder)
    expect(catalog.items).toHaveLength(3)
    expect(skipped.map(({ file, line, why }) => [file, line, why])).toEqual([
      ['changes.jsonl', 1, 'no change'],
      ['changes.jsonl', 1, 'title is missing'],
    ])
  })
})

describe('a folder that cannot be changed', () => {
  it('refuses by name', async () => {
    const { folder } = await shop()
    const writer = new CatalogWriter(folder, { isReadOnly: true })
    await expect(writer.delete(['tent'])).rejects.toMatchObject({ code: 'CATALOG_READ_ONLY' })
    await expect(writer.compact()).rejects.toMatchObject({ code: 'CATALOG_READ_ONLY' })
  })

  it.skipIf(process.getuid?.() === 0)('refuses too where the system does', async () => {
    const { folder, writer } = await shop()
    await chmod(folder, 0o500)
    await expect(writer.delete(['tent'])).rejects.toMatchObject({ code: 'CATALOG_READ_ONLY' })
    await chmod(folder, 0o700)
  })

  it('says so where there are no items', async () => {
    const { folder, writer } = await shop()
    await rm(join(folder, 'items.jsonl'))
    await expect(writer.put([{ id: 'a', title: 'A' }])).rejects.toMatchObject({ code: 'CATALOG_MISSING' })
  })

  it('names what stands in the way of writing', async () => {
    const { folder, writer } = await shop()
    await mkdir(join(folder, 'changes.jsonl'))
    await expect(writer.delete(['tent'])).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
  })
})

it('several writers at once lose nothing', async () => {
  const { folder } = await shop({ longestLog: 5 })
  const writers = Array.from({ length: 4 }, () => new CatalogWriter(folder, { longestLog: 5 }))
  await Promise.all(
    writers.map(async (writer, index) => {
      for (const round of [1, 2, 3]) await writer.put([{ id: `new-${index}-${round}`, title: 'New' }])
    }),
  )
  expect(await idsOf(folder)).toHaveLength(3 + 12)
}, 20_000)
