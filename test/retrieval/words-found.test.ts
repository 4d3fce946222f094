/** Words of queries and records: how texts are cut, and what the index of words finds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import { allowedRows, factsOf, LexicalIndex, meetsWish, RecentValues, segmentText } from '../../src/retrieval/index.js'
import { makeItem, makeWish } from './make-item.js'

describe('the index of words', () => {
  const items = [
    makeItem({ id: 'kettle', title: 'Copper Kettle', category: 'Kitchen/Kettles', attributes: { color: 'Red' } }),
    makeItem({ id: 'lamp', title: 'Copper Lamp', category: 'Home/Lamps', attributes: { color: 'Blue' } }),
    makeItem({ id: 'bag', title: 'Canvas Bag', translations: { zh: { title: '帆布背包' } } }),
  ]
  const found = (text: string): string[] => {
    using index = new LexicalIndex(items)
    return [...index.search(text)].sort(([, left], [, right]) => right - left).flatMap(([row]) => items[row]?.id ?? [])
  }

  it.each([
    ['kettle', ['kettle']],
    ['kettles', ['kettle']],
    ['KETTLE!', ['kettle']],
    ['背包', ['bag']],
    ['submarine', []],
    ['', []],
    ['the of and', []],
  ])('finds for “%s” %j', (text, ids) => {
    expect(found(text)).toEqual(ids)
  })

  it('puts first what has more of the words', () => {
    expect(found('copper lamp')[0]).toBe('lamp')
    expect(found('red copper')[0]).toBe('kettle')
    expect(found('copper').toSorted()).toEqual(['kettle', 'lamp'])
  })

  it('never throws, and finds only rows that exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(found(text).every(id => items.some(item => item.id === id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('text in words', () => {
  it('is in lower case and without signs, in both languages', () => {
    expect(segmentText('Red, RED; red!')).toEqual(['red', 'red', 'red'])
    expect(segmentText('')).toEqual([])
    expect(segmentText('防水背包').join('')).toContain('背包')
  })

  it('is the same cut twice', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 8 }), words => {
        expect(segmentText(words.join(' '))).toEqual(segmentText(words.join(', ')))
      }),
    )
  })
})

describe('the facts of a record', () => {
  const coat = makeItem({
    id: 'coat',
    title: 'Coat',
    category: 'Women/Coats',
    price: 80,
    brand: 'Norrvik',
    attributes: { Colour: ['Red', 'Blue'], waterproof: true },
  })

  it.each([
    ['color', ['Red', 'Blue']],
    ['COLOUR', ['Red', 'Blue']],
    ['Waterproof', [true]],
    ['price', [80]],
    ['brand', ['Norrvik']],
    ['gender', ['Women']],
    ['material', []],
    ['constructor', []],
  ])('%s: %j', (facet, facts) => {
    expect(factsOf(coat, facet)).toEqual(facts)
  })

  it('come from the picture for a colour that no record states, and for nothing else', () => {
    expect(factsOf(makeItem({ id: 'bare' }), 'color', ['red'])).toEqual(['red'])
    expect(factsOf(makeItem({ id: 'bare' }), 'material', ['red'])).toEqual([])
    expect(factsOf(coat, 'color', ['green'])).toEqual(['Red', 'Blue'])
  })
})

describe('filters', () => {
  const colours = ['Red', 'Blue', undefined] as const
  const record = fc.record({ color: fc.constantFrom(...colours), price: fc.option(fc.nat(100), { nil: undefined }) })
  const catalogs = fc
    .array(record, { minLength: 1, maxLength: 12 })
    .map(records =>
      inMemoryCatalog(
        records.map(({ color, price }, row) =>
          makeItem({ id: `${row}`, attributes: color === undefined ? {} : { color }, ...(price === undefined ? {} : { price }) }),
        ),
      ),
    )
  const wishes = fc.subarray([
    makeWish('color', ['Red']),
    makeWish('color', ['Blue'], { polarity: 'avoid' }),
    makeWish('price', [50], { operator: 'at-most' }),
    makeWish('price', [20], { operator: 'at-least' }),
  ])

  it('let the fewer through, the more is wished, and only what meets each wish', () => {
    fc.assert(
      fc.property(catalogs, wishes, (catalog, held) => {
        const rows = allowedRows(catalog, held)
        for (const row of rows) {
          const item = catalog.items[row] ?? makeItem({ id: 'none' })
          for (const wish of held) expect(meetsWish(item, wish)).not.toBe(wish.polarity === 'want' ? 'no' : 'yes')
        }
        for (const wish of held) {
          const wider = new Set(
            allowedRows(
              catalog,
              held.filter(other => other !== wish),
            ),
          )
          expect(rows.every(row => wider.has(row))).toBe(true)
        }
      }),
    )
  })

  it('split the catalogue between a wish and its opposite, but for what is unknown', () => {
    fc.assert(
      fc.property(catalogs, catalog => {
        const wanted = allowedRows(catalog, [makeWish('color', ['Red'])])
        const avoided = allowedRows(catalog, [makeWish('color', ['Red'], { polarity: 'avoid' })])
        expect([...wanted, ...avoided].toSorted((left, right) => left - right)).toEqual([...catalog.items.keys()])
      }),
    )
  })
})

describe('recent values', () => {
  it('are made once while they are kept, and weigh no more than allowed but for the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (keys, capacity) => {
        const recent = new RecentValues<number, number>(capacity, value => value)
        for (const key of keys) {
          expect(recent.get(key, own => own)).toBe(key)
          expect(recent.get(key, () => -1)).toBe(key)
          expect(recent.size).toBeLessThanOrEqual(Math.max(1, capacity))
        }
      }),
    )
  })
})
