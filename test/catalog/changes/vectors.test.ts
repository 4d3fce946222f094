import { describe, expect, it } from 'vitest'
import { readCatalogItems } from '../../../src/catalog/read-catalog-items.js'
import { openChanges } from '../../../src/open-changes.js'
import { openSnapshot, type Snapshot } from '../../../src/open-snapshot.js'
import { buildBehaviourModel } from '../../../src/ranking/index.js'
import { MemoryVectorCache } from '../../../src/storage/index.js'
import { ranking } from '../../dialogue/shop.js'
import { WordHashEncoder } from '../../retrieval/word-hash-encoder.js'
import { shopFolder } from './shop-folder.js'

/** A catalogue in use, whose texts are encoded by an encoder that counts. */
async function openShop() {
  const folder = await shopFolder()
  const encoder = new WordHashEncoder()
  const cache = Object.assign(new MemoryVectorCache(), { flush: () => {} })
  const parts = {
    cache,
    indexPath: `${folder}/.curio/index`,
    engines: { text: encoder },
    behaviour: buildBehaviourModel([]),
    ranking,
    onError: (error: Error) => expect.fail(error.message),
  }
  const { catalog, signature } = await readCatalogItems(folder)
  const snapshots: Snapshot[] = [await openSnapshot(catalog, parts)]
  const changes = openChanges({
    directory: folder,
    signature,
    isReadOnly: false,
    async takeIn(changed) {
      const before = snapshots.at(-1)
      snapshots.push(await openSnapshot(changed, parts, { isQuick: true, ...(before && { before }) }))
    },
  })
  encoder.passages.length = 0
  return { encoder, changes, snapshots, newest: () => snapshots.at(-1) ?? expect.fail('There is none.') }
}

describe('the vectors of a catalogue in use', () => {
  it('are not touched by a changed price or number', async () => {
    const { encoder, changes, newest } = await openShop()
    await changes.change({
      put: [
        { id: 'tent', price: 12 },
        { id: 'stove', currency: 'EUR' },
      ],
    })
    expect(newest().catalog.get('tent')?.price).toBe(12)
    expect(encoder.passages).toEqual([])
  })

  it('are computed for a changed text alone', async () => {
    const { encoder, changes } = await openShop()
    await changes.change({ put: [{ id: 'tent', title: 'Dome Tent' }] })
    expect(encoder.passages).toHaveLength(1)
    expect(encoder.passages[0]).toContain('Dome Tent')
  })

  it('are kept of what is deleted, so that it may come back', async () => {
    const { encoder, changes, newest } = await openShop()
    const [, stove] = newest().catalog.items
    await changes.change({ delete: ['stove'] })
    expect(newest().catalog.items.map(({ id }) => id)).toEqual(['tent', 'mat'])
    await changes.change({ put: [{ ...stove }] })
    expect(newest().catalog.items.map(({ id }) => id)).toContain('stove')
    expect(encoder.passages).toEqual([])
  })

  it('find the changed item by its new words, and a deleted one by none', async () => {
    const { changes, newest } = await openShop()
    await changes.change({ put: [{ id: 'mat', title: 'Inflatable Pillow' }], delete: ['stove'] })
    const found = await newest().retriever.retrieve({ text: 'inflatable pillow' })
    expect(found.map(({ item }) => item.id)).toEqual(['mat', 'tent'])
    expect((await newest().retriever.retrieve({ text: 'gas stove' })).map(({ item }) => item.id)).not.toContain('stove')
  })
})

describe('the index of words', () => {
  it('is shared where only prices changed, and freed with the last that uses it', async () => {
    const { changes, snapshots, newest } = await openShop()
    await changes.change({ put: [{ id: 'tent', price: 12 }] })
    const [first] = snapshots
    first?.[Symbol.dispose]()
    const found = await newest().retriever.retrieve({ text: 'ridge tent' })
    expect(found[0]?.item).toMatchObject({ id: 'tent', price: 12 })
    newest()[Symbol.dispose]()
    await expect(newest().retriever.retrieve({ text: 'gas stove' })).rejects.toThrow(/not open/)
  })
})

describe('the vocabulary', () => {
  it('is kept where only prices changed, with the new prices, and made anew for a changed text', async () => {
    const { changes, newest } = await openShop()
    const read = (text: string) => newest().reader.read(text, { turn: 0, wishes: [], shown: [] })
    const before = read('a tent under 100')
    await changes.change({ put: [{ id: 'tent', price: 12 }] })
    expect(read('a tent under 100')).toEqual(before)
    await changes.change({ put: [{ id: 'mat', attributes: { color: 'chartreuse' } }] })
    expect(read('something chartreuse').wishes).toMatchObject([{ facet: 'color', values: ['chartreuse'] }])
  })
})

describe('taking changes in', () => {
  it('makes one snapshot of what was written while others waited', async () => {
    const { changes, snapshots, newest } = await openShop()
    await Promise.all([1, 2, 3, 4, 5].map(number => changes.change({ put: [{ id: `new-${number}`, title: `New ${number}` }] })))
    expect(newest().catalog.items).toHaveLength(8)
    expect(snapshots.length).toBeLessThanOrEqual(6)
    const count = snapshots.length
    await changes.refresh()
    expect(snapshots).toHaveLength(count)
  })
})
