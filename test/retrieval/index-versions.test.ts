import { mkdtempSync } from 'node:fs'
import { readdir, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { checkIndex } from '../../src/retrieval/check-index.js'
import { ExactIndex } from '../../src/retrieval/exact-index.js'
import { buildRetriever } from '../../src/retrieval/index.js'
import { IndexVersions } from '../../src/retrieval/index-versions.js'
import { measureRecall } from '../../src/retrieval/measure-recall.js'
import { openIndex } from '../../src/retrieval/open-index.js'
import { sampleFewWords } from '../../src/retrieval/sample-queries.js'
import { MemoryVectorCache } from '../../src/storage/index.js'
import { WordHashEncoder } from './word-hash-encoder.js'

const dimension = 4
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'curio-versions-')), 'index')

/** Directions of a circle in a plane, from the first on. */
function ring(count: number, first = 0): ExactIndex {
  const vectors = Array.from({ length: count }, (_, row) => {
    const angle = first + (row * 2 * Math.PI) / count
    return Float32Array.of(Math.cos(angle), Math.sin(angle), 0, 0)
  })
  return ExactIndex.of(vectors, dimension)
}

const large = ring(10_000)
const others = ring(10_000, 0.1)
const queries = [Float32Array.of(1, 0, 0, 0), Float32Array.of(0, 0, 1, 0)]

describe('versions of an index', () => {
  it('are two at most: the one in use and the one before', async () => {
    const folder = newFolder()
    const versions = new IndexVersions(folder)
    expect(await versions.names()).toEqual([])
    const made: string[] = []
    for (let round = 0; round < 4; round++) {
      const draft = await versions.draft()
      expect(await versions.names()).not.toContain(draft)
      await writeFile(`${versions.path(draft)}.json`, '{}')
      await versions.use(draft)
      made.unshift(draft)
    }
    expect(await versions.names()).toEqual(made.slice(0, 2))
    expect((await readdir(folder)).filter(name => name.startsWith('v-')).sort()).toEqual(made.slice(0, 2).sort())
    expect(await versions.measure(made[0] ?? '')).toMatchObject({ bytes: 2 })
  })

  it('change places when the one before is wanted again', async () => {
    const versions = new IndexVersions(newFolder())
    const first = await versions.draft()
    await versions.use(first)
    await expect(versions.rollBack()).rejects.toMatchObject({ code: 'INDEX_INVALID' })
    const second = await versions.draft()
    await versions.use(second)
    await versions.rollBack()
    expect(await versions.names()).toEqual([first, second])
  })
})

describe('a large index', () => {
  it('is made beside the one in use, and taken again when the catalogue is put back', { timeout: 60_000 }, async () => {
    const path = newFolder()
    const versions = new IndexVersions(path)
    let built = 0
    const open = (exact: ExactIndex) => openIndex(exact, { path, models: ['a'], queries, onProgress: () => (built += 1) })
    await open(large)
    await open(others)
    const [current, before] = await versions.names()
    expect([current, before].every(name => name !== undefined)).toBe(true)
    built = 0
    await open(large)
    await open(others)
    expect(built).toBe(0)
    await truncate(`${versions.path(current ?? '')}.hnsw`, 100)
    await open(others)
    expect(built).toBeGreaterThan(0)
  })

  it('is not used when it finds too little', { timeout: 60_000 }, async () => {
    const path = newFolder()
    const warnings: string[] = []
    // Claims a nearest row with a score that no graph reaches.
    const blind = Object.assign(Object.create(Object.getPrototypeOf(large)), large, {
      search: () => Promise.resolve([{ row: 0, score: 9 }]),
    })
    const index = await openIndex(blind, { path, models: ['a'], queries, onWarning: line => warnings.push(line) })
    expect(index).toBe(blind)
    expect(warnings.join()).toContain('finds 0 % of what is nearest')
    expect(await new IndexVersions(path).names()).toEqual([])
    expect(await readdir(path)).toEqual([])
  })

  it('compares everything at once where nobody may wait', async () => {
    expect(await openIndex(large, { path: newFolder(), models: ['a'], isQuick: true })).toBe(large)
  })
})

describe('recall', () => {
  it('is the share of the nearest that is found', async () => {
    const half = { size: 10_000, dimension, search: async (query: Float32Array) => (await large.search(query, 5)).slice(0, 5) }
    expect(await measureRecall(large, large, queries)).toBe(1)
    expect(await measureRecall(half, large, queries.slice(0, 1))).toBe(0.5)
    expect(await measureRecall(half, large, [])).toBe(1)
  })
})

describe('the check of a saved index', () => {
  const catalog = inMemoryCatalog([
    { id: 'a', title: 'Ridge Tent', attributes: {} },
    { id: 'b', title: 'Gas Stove', attributes: {} },
  ])

  it('counts what is missing, computes none of it and stores nothing', async () => {
    const textEncoder = new WordHashEncoder()
    const cache = new MemoryVectorCache()
    expect(await checkIndex({ catalog, cache, textEncoder })).toMatchObject({
      engine: 'exact',
      rows: 2,
      missing: 2,
      problem: expect.any(String),
    })
    expect(textEncoder.passages).toEqual([])
    await buildRetriever({ catalog, cache, textEncoder })
    const fitting = await checkIndex({ catalog, cache, textEncoder })
    expect(fitting).toEqual({
      engine: 'exact',
      rows: 2,
      dimension: 64,
      recall: 1,
      titleRecall: 1,
      memory: 2 * (64 + 4),
      bytes: 0,
      missing: 0,
    })
    const changed = inMemoryCatalog([...catalog.items, { id: 'c', title: 'Head Lamp', attributes: {} }])
    expect(await checkIndex({ catalog: changed, cache, textEncoder })).toMatchObject({
      missing: 1,
      problem: expect.stringContaining('1 vectors'),
    })
  })

  it('is tried with a few words of several fields, field by field', () => {
    const item = {
      id: 'a',
      title: 'A light tent for two',
      brand: 'Fjell',
      category: 'Gear/Tents',
      attributes: { weight: 3, seasons: ['summer'] },
    }
    expect(sampleFewWords([item, item, item, { ...item, title: '轻便帐篷' }])).toEqual([
      'light two fjell',
      'light two tents',
      'light two summer',
      '轻便 帐篷 fjell',
    ])
    expect(sampleFewWords([{ id: 'b', title: '!!', attributes: {} }])).toEqual([''])
    expect(sampleFewWords([])).toEqual([])
  })

  it('has nothing to say without an encoder', async () => {
    expect(await checkIndex({ catalog, cache: new MemoryVectorCache() })).toEqual({
      engine: 'words',
      rows: 2,
      dimension: 0,
      memory: 0,
      bytes: 0,
      missing: 0,
    })
  })

  it('measures the graph of a large catalogue, and says when it is another’s', { timeout: 180_000 }, async () => {
    const items = Array.from({ length: 10_000 }, (_, row) => ({
      id: `i${row}`,
      title: `Thing ${row} ${(row * 7919) % 1009} ${(row * 31) % 613} of kind ${row % 7}`,
      attributes: {},
    }))
    const options = {
      catalog: inMemoryCatalog(items),
      cache: new MemoryVectorCache(),
      textEncoder: new WordHashEncoder(),
      indexPath: newFolder(),
    }
    expect(await checkIndex(options)).toMatchObject({ problem: expect.stringContaining('vectors are not there') })
    await buildRetriever({ ...options, isQuick: true })
    expect(await checkIndex(options)).toMatchObject({ problem: expect.stringContaining('no graph is saved') })
    await buildRetriever(options)
    const found = await checkIndex(options)
    expect(found).toMatchObject({ engine: 'graph', rows: 10_000, dimension: 64, missing: 0 })
    expect(found.problem).toBeUndefined()
    expect(found.recall).toBeGreaterThan(0.9)
    expect(found.titleRecall).toBeGreaterThan(0.9)
    expect(found.bytes).toBeGreaterThan(1_000_000)
    const fewer = {
      ...options,
      catalog: inMemoryCatalog([...items.slice(1), { id: 'last', title: items[1]?.title ?? '', attributes: {} }]),
    }
    expect(await checkIndex(fewer)).toMatchObject({ problem: expect.stringContaining('other items') })
    expect(await checkIndex(options, 1)).toMatchObject({ problem: 'there is no earlier version' })
  })
})
