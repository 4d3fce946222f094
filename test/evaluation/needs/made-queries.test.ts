import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import { makeQueries } from '../../../src/evaluation/needs/made-queries.js'
import { shopCatalog } from './shop-catalog.js'

describe('queries made of a catalogue', () => {
  it('each have an answer in it and name no item', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const queries = makeQueries(shopCatalog, { count: 20, seed, language: 'auto' })
        expect(queries).toHaveLength(20)
        for (const { text = '', gains } of queries) {
          expect(Object.keys(gains).length).toBeGreaterThan(0)
          for (const id of Object.keys(gains)) expect([shopCatalog.row(id) === undefined, text.includes(id)]).toEqual([false, false])
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are the same by the same seed, and of the kinds that they are made of', () => {
    const make = () => makeQueries(shopCatalog, { count: 60, seed: 3, language: 'auto' })
    expect(make()).toEqual(make())
    expect(new Set(make().map(({ group }) => group))).toEqual(new Set(['values', 'a price', 'a dislike', 'Chinese']))
  })

  it('are in the language that is asked for', () => {
    for (const { text } of makeQueries(shopCatalog, { count: 20, seed: 3, language: 'zh' })) expect(text).toMatch(/\p{Script=Han}/u)
    for (const { text } of makeQueries(shopCatalog, { count: 20, seed: 3, language: 'en' })) expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  it('are as many as there are, and an error where there is none', () => {
    const few = inMemoryCatalog(shopCatalog.items.slice(0, 3))
    expect(makeQueries(few, { count: 500, seed: 1, language: 'en' }).length).toBeLessThan(100)
    const bare = inMemoryCatalog(['a', 'b'].map(id => ({ id, title: id, attributes: {} })))
    expect(() => makeQueries(bare, { count: 5, seed: 1, language: 'en' })).toThrow(/too few facts in common/)
  })
})
