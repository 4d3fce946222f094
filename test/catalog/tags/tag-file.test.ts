import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { enrichItems } from '../../../src/catalog/enrich-items.js'
import type { SkippedRow } from '../../../src/catalog/skipped-row.js'
import {
  createLexiconGist,
  createLexiconProposer,
  createModelGist,
  decideTags,
  facetsOf,
  groupLine,
  proposeTags,
  readTags,
  tagGroups,
} from '../../../src/catalog/tags/index.js'
import type { Item } from '../../../src/contracts/item.js'
import { tagWords } from '../../../src/tag-words.js'
import { folderOf, items } from './shop.js'

const proposer = createLexiconProposer(facetsOf(items, tagWords), tagWords)
const propose = (directory: string, more = {}) => proposeTags({ directory, items, proposer, ...more })
const tagsIn = (directory: string) => readTags(directory, () => {})

async function enriched(directory: string, plain: readonly Item[] = items) {
  const skipped: SkippedRow[] = []
  const found = await enrichItems(plain, directory, row => skipped.push(row))
  return { skipped, attributes: (id: string) => found.find(item => item.id === id)?.attributes }
}

describe('proposed tags', () => {
  it('are written beside the items with their source, and change nothing until they are accepted', async () => {
    const directory = folderOf()
    expect(await propose(directory, { now: () => new Date(0) })).toEqual({ items: 6, tagged: 3, proposed: 5, known: 0 })
    expect((await tagsIn(directory))[1]).toEqual({
      item: 'shell',
      attribute: 'material',
      value: 'Organic Cotton',
      status: 'proposed',
      source: { field: 'description', start: 21, text: 'organic cotton' },
      by: 'lexicon',
      date: '1970-01-01T00:00:00.000Z',
    })
    expect((await enriched(directory)).attributes('shell')).toEqual({})
  })

  it('become attributes when a person accepts them', async () => {
    const directory = folderOf()
    await propose(directory)
    expect(await decideTags(directory, { attribute: 'material', value: 'organic cotton' }, 'accepted')).toBe(1)
    expect(await decideTags(directory, { item: 'fleece' }, 'accepted')).toBe(1)
    expect(await decideTags(directory, {}, 'rejected')).toBe(3)
    const { attributes, skipped } = await enriched(directory)
    expect(attributes('shell')).toEqual({ material: 'Organic Cotton' })
    expect(attributes('fleece')).toEqual({ weather: 'Cold', material: 'Wool' })
    expect(skipped).toEqual([])
  })

  it('are not proposed again once they were decided', async () => {
    const directory = folderOf()
    await propose(directory)
    await decideTags(directory, { item: 'shell' }, 'rejected')
    expect(await propose(directory)).toMatchObject({ known: 3, proposed: 2 })
    expect((await tagsIn(directory)).filter(({ status }) => status === 'rejected')).toHaveLength(3)
  })

  it('can all be taken at once', async () => {
    const directory = folderOf()
    await propose(directory, { status: 'accepted' })
    expect((await enriched(directory)).attributes('shell')).toEqual({ material: 'Organic Cotton', color: 'navy', use: 'hiking' })
  })

  it('complete a list, and never touch a number or a yes/no', async () => {
    const tag = {
      item: 'shell',
      status: 'accepted',
      source: { field: 'title', start: 0, text: 'Gale' },
      by: 'a person',
      date: '2026-01-01',
    }
    const lines = [
      { ...tag, attribute: 'material', value: 'wool' },
      { ...tag, attribute: 'material', value: 'Silk' },
      { ...tag, attribute: 'pockets', value: 'four' },
    ]
    const directory = folderOf(items, { 'tags.jsonl': lines.map(line => JSON.stringify(line)).join('\n') })
    const plain = items.map(item => (item.id === 'shell' ? { ...item, attributes: { material: ['Wool'], pockets: 4 } } : item))
    expect((await enriched(directory, plain)).attributes('shell')).toEqual({ material: ['Wool', 'Silk'], pockets: 4 })
  })

  it('whose words are gone from the text are left out, and said so', async () => {
    const directory = folderOf()
    await propose(directory, { status: 'accepted' })
    const changed = items.map(item => (item.id === 'shell' ? { ...item, description: 'A shell of nylon.' } : item))
    const { attributes, skipped } = await enriched(directory, changed)
    expect(attributes('shell')).toEqual({})
    expect(skipped).toHaveLength(3)
    expect(skipped[0]).toMatchObject({ file: 'tags.jsonl', field: 'material', why: 'the text of shell changed' })
  })

  it('are edited by hand; a line that is none is named and never lost', async () => {
    const directory = folderOf()
    await propose(directory)
    const path = join(directory, 'tags.jsonl')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"value":"navy","status":"proposed"', '"value":"blue","status":"accepted"'))
    expect((await enriched(directory)).attributes('shell')).toEqual({ color: 'blue' })
    appendFileSync(path, '{"item":"shell"}\n')
    const { skipped } = await enriched(directory)
    expect(skipped).toMatchObject([{ file: 'tags.jsonl', line: 6, field: 'attribute' }])
    await expect(decideTags(directory, {}, 'accepted')).rejects.toMatchObject({
      code: 'CATALOG_UNREADABLE',
      message: expect.stringContaining('tags.jsonl:6'),
    })
    expect(readFileSync(path, 'utf8')).toContain('{"item":"shell"}')
  })

  it('that nobody proposed cannot be decided', async () => {
    await expect(decideTags(folderOf(), { item: 'parka' }, 'accepted')).rejects.toMatchObject({ code: 'TAG_UNKNOWN' })
  })

  it('are kept when the work is cancelled', async () => {
    const directory = folderOf()
    const cancel = new AbortController()
    await propose(directory, { signal: cancel.signal, onProgress: (done: number) => done === 3 && cancel.abort() })
    expect((await tagsIn(directory)).map(({ item }) => item)).toEqual(['fleece'])
  })

  it('are shown by value, the most frequent first', async () => {
    const directory = folderOf([])
    const twice = items.map(item => ({ ...item, id: `${item.id}-2` }))
    await propose(directory, { items: [...items, ...twice.slice(2, 3)] })
    const groups = tagGroups(await tagsIn(directory))
    expect(groupLine(groups[0] ?? expect.fail('no group'))).toBe('material: Wool   2 items, "wool" in fleece (lexicon)')
  })
})

describe('the gist of reviews', () => {
  const reviews = [
    { item: 'mug', text: 'Sturdy, and easy to clean.', rating: 5 },
    { item_ids: ['mug', 'jug'], text: 'So sturdy! Keeps my tea warm.', rating: 4 },
    { item_id: 'mug', text: 'Not sturdy at all, easy to clean', rating: 1 },
    { nothing: true },
  ]
  const files = { 'reviews.jsonl': reviews.map(review => JSON.stringify(review)).join('\n') }
  const praised = async (directory: string) =>
    (await tagsIn(directory)).filter(tag => tag.attribute === 'praised').map(({ item, value }) => `${item}: ${value}`)

  it('names what several friendly buyers say, without a model', async () => {
    const directory = folderOf(items, files)
    await propose(directory, { gist: createLexiconGist(tagWords) })
    expect(await praised(directory)).toEqual(['mug: sturdy'])
  })

  it('keeps of a model’s phrases only those that a review carries', async () => {
    const directory = folderOf(items, files)
    const scripted = { id: 'scripted', complete: async () => ' keeps my tea warm; sturdy; dishwasher safe\n\n', dispose: async () => {} }
    await propose(directory, { gist: createModelGist(scripted, '', tagWords), status: 'accepted' })
    expect(await praised(directory)).toEqual(['mug: sturdy', 'mug: keeps my tea warm'])
    expect((await enriched(directory)).attributes('mug')).toMatchObject({ praised: ['sturdy', 'keeps my tea warm'] })
  })

  it('is made of nothing where there are no reviews', async () => {
    const directory = folderOf()
    await propose(directory, { gist: createLexiconGist(tagWords) })
    expect(existsSync(join(directory, 'tags.jsonl'))).toBe(true)
    expect(await praised(directory)).toEqual([])
  })
})
