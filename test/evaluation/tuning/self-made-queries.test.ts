import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog, readCatalog } from '../../../src/catalog/index.js'
import { selfMadeQueries } from '../../../src/evaluation/tuning/self-made-queries.js'

const { catalog } = await readCatalog(join(import.meta.dirname, '../../../catalog'))
const queries = selfMadeQueries(catalog, 120, 1)

describe('queries made of a catalogue', () => {
  it('are as many as asked for, of both kinds, none twice, each with answers', () => {
    expect(queries).toHaveLength(120)
    expect(new Set(queries.map(({ text }) => text)).size).toBe(120)
    expect(new Set(queries.map(({ id }) => id)).size).toBe(120)
    for (const kind of ['facts', 'description']) expect(queries.filter(({ group }) => group === kind).length).toBeGreaterThan(30)
    for (const { gains } of queries) expect(Object.keys(gains).length).toBeGreaterThan(0)
  })

  it('by facts want exactly what has them', () => {
    for (const { text = '', gains, group } of queries) {
      if (group !== 'facts') continue
      const limit = Number(/under (\d+)$/.exec(text)?.[1] ?? Number.POSITIVE_INFINITY)
      for (const id of Object.keys(gains)) {
        const item = catalog.get(id)
        expect(text).toContain(item?.category?.split('/').at(-1)?.toLowerCase())
        expect(item?.price ?? 0).toBeLessThanOrEqual(limit)
        const values = Object.values(item?.attributes ?? {})
          .flat()
          .map(value => String(value).toLowerCase())
        expect(values.some(value => text.startsWith(value))).toBe(true)
      }
    }
  })

  it('by description use words of it and never the name', () => {
    for (const { text = '', gains, group } of queries) {
      if (group !== 'description') continue
      const [id = ''] = Object.keys(gains)
      const description = catalog.get(id)?.description?.toLowerCase() ?? ''
      for (const word of text.split(' ')) expect(description).toContain(word.slice(0, 3))
    }
  })

  it('repeat with the seed, and are few or none where the catalogue says little', () => {
    expect(selfMadeQueries(catalog, 20, 1)).toEqual(selfMadeQueries(catalog, 20, 1))
    expect(selfMadeQueries(catalog, 20, 2)).not.toEqual(selfMadeQueries(catalog, 20, 1))
    expect(selfMadeQueries(inMemoryCatalog([]), 20, 1)).toEqual([])
    expect(selfMadeQueries(inMemoryCatalog([{ id: 'a', title: 'A', attributes: {} }]), 20, 1)).toEqual([])
  })
})
