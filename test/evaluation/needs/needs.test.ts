import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../../src/catalog/index.js'
import type { Item } from '../../../src/contracts/item.js'
import { canSay } from '../../../src/evaluation/needs/can-say.js'
import { readFacets } from '../../../src/evaluation/needs/catalog-facets.js'
import { shuffled } from '../../../src/evaluation/needs/draw.js'
import { NeedSource } from '../../../src/evaluation/needs/draw-need.js'
import { readKinds } from '../../../src/evaluation/needs/kinds.js'
import { meets, meetsAll } from '../../../src/evaluation/needs/need.js'
import { seededRandom } from '../../../src/ranking/index.js'
import { shopCatalog, shopItems } from './shop-catalog.js'

const item = (attributes: Item['attributes'], more: Partial<Item> = {}): Item => ({
  id: 'x',
  title: 'Fell Jacket in red',
  attributes,
  ...more,
})

describe('what can be asked for', () => {
  it('is what several items share and a person can say: no sizes, no serial numbers, no “false”', () => {
    const facets = readFacets(shopCatalog)
    expect([...facets.keys()].sort()).toEqual(['brand', 'color', 'material', 'waterproof'])
    expect([facets.get('waterproof'), facets.get('color')]).toEqual([new Set(['true']), new Set(['red', 'blue', 'green', 'black'])])
  })

  it('names a kind by the word that titles share, or by its category', () => {
    const kinds = readKinds(shopCatalog)(item({}, { title: 'Model00 Kettle in red', category: 'Home/Kitchen' }))
    expect(kinds.map(({ value }) => value)).toEqual(['kettle', 'Home/Kitchen'])
  })

  it('does not take names of records for kinds', () => {
    const songs = ['Blue Love', 'My Love', 'Old Love', 'Rain', 'Stone', 'Wire', 'Glass', 'Salt'].map(title =>
      item({}, { id: title, title, category: 'Music' }),
    )
    expect(readKinds(inMemoryCatalog(songs))(songs[0] ?? item({})).map(({ kind }) => kind)).toEqual(['category'])
  })

  it('in Chinese is what has a Chinese name', () => {
    expect(canSay({ kind: 'is', facet: 'color', value: 'red' }, 'zh')).toBe(true)
    expect(canSay({ kind: 'is', facet: 'color', value: 'zorblax' }, 'zh')).toBe(false)
    expect(canSay({ kind: 'is', facet: 'color', value: 'zorblax' }, 'en')).toBe(true)
    expect(canSay({ kind: 'named', facet: 'title', value: 'kettle' }, 'zh')).toBe(false)
  })
})

describe('an item is what is wanted', () => {
  it('when its record says so, in whatever facet', () => {
    expect(meets(item({ city: 'Oslo' }), { kind: 'is', facet: 'location', value: 'oslo' })).toBe(true)
    expect(meets(item({ material: ['Organic Cotton'] }), { kind: 'is', facet: 'material', value: 'cotton' })).toBe(true)
    expect(meets(item({ material: 'faux leather' }), { kind: 'is', facet: 'material', value: 'leather' })).toBe(false)
    expect(meets(item({ gender: 'unisex' }), { kind: 'is', facet: 'gender', value: 'women' })).toBe(true)
    expect(meets(item({}), { kind: 'is', facet: 'color', value: 'red' })).toBe(false)
  })

  it('when it has nothing that is not wanted, and costs no more', () => {
    expect(meets(item({ material: 'Organic Cotton' }), { kind: 'not', facet: 'material', value: 'cotton' })).toBe(false)
    expect(meets(item({}), { kind: 'not', facet: 'material', value: 'cotton' })).toBe(true)
    expect(meets(item({}, { price: 60 }), { kind: 'at-most', facet: 'price', value: 60 })).toBe(true)
    expect(meets(item({}), { kind: 'at-most', facet: 'price', value: 60 })).toBe(false)
  })

  it('when it is of the kind, by its title or its place in the catalogue', () => {
    expect(meets(item({}), { kind: 'named', facet: 'title', value: 'jacket' })).toBe(true)
    const tank = item({}, { category: 'Women/Tops/Bras & Tanks' })
    expect(meets(tank, { kind: 'category', facet: 'category', value: 'Tops/Tanks' })).toBe(true)
    expect(meets(tank, { kind: 'category', facet: 'category', value: 'Gear/Tanks' })).toBe(false)
  })
})

describe('a drawn need', () => {
  const source = new NeedSource(shopCatalog)
  const seeds = fc.nat()

  it('is met by the item it was drawn from, says its kind first and has two to four wishes, not only dislikes', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('en' as const, 'zh' as const), (seed, language) => {
        const need = source.draw(seededRandom(seed), language)
        if (need === undefined) throw new Error('This shop has something to ask for.')
        expect(source.answers(need).map(({ id }) => id)).toContain(need.target)
        expect(['named', 'category']).toContain(need.wishes[0]?.kind)
        expect(need.wishes.length).toBeGreaterThanOrEqual(2)
        expect(need.wishes.length).toBeLessThanOrEqual(4)
        expect(need.wishes.slice(1).some(({ kind }) => kind !== 'not')).toBe(true)
        expect(new Set(need.wishes.map(({ facet }) => facet)).size).toBe(need.wishes.length)
      }),
    )
  })

  it('never names an item or its id', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const values = source.draw(seededRandom(seed), 'en')?.wishes.map(({ value }) => String(value).toLowerCase()) ?? []
        for (const { id, title } of shopItems) for (const value of values) expect([id, title.toLowerCase()]).not.toContain(value)
      }),
    )
  })

  it('that changes still has an answer, which the one before was not', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const random = seededRandom(seed)
        const need = source.draw(random, 'en')
        const changed = need && source.change(need, random, 'en')
        if (!need || !changed) return
        const answers = source.answers(changed.need)
        expect(answers.length).toBeGreaterThan(0)
        for (const answer of answers) expect(meetsAll(answer, need)).toBe(false)
        expect(changed.need.wishes).toHaveLength(need.wishes.length)
      }),
    )
  })

  it('is none where items have nothing in common', () => {
    const bare = inMemoryCatalog(['a', 'b', 'c'].map(id => ({ id, title: id, attributes: {} })))
    expect(new NeedSource(bare).draw(seededRandom(1), 'en')).toBeUndefined()
  })
})

describe('shuffling', () => {
  it('keeps everything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (values, seed) => {
        expect(shuffled(seededRandom(seed), values).sort()).toEqual(values.toSorted())
      }),
    )
  })
})
