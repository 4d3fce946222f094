/** A wish judged over a whole catalogue. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inMemoryCatalog } from '../../src/catalog/index.js'
import type { Wish } from '../../src/contracts/wish.js'
import { meetsWish, WishVerdicts } from '../../src/retrieval/index.js'
import { makeItem, makeWish } from './make-item.js'

const word = fc.constantFrom('red', 'Red', 'navy blue', 'wool', 'True', 'no', '3.2 kg', '50', '')
const category = fc.constantFrom('Men/Tops/Jackets', 'Tops', 'Women', 'Bags / Totes', '')
const attribute = fc.oneof(word, fc.integer({ min: 0, max: 60 }), fc.boolean(), fc.array(word, { maxLength: 3 }))
const attributes = fc.dictionary(fc.constantFrom('color', 'Colour', 'material', 'waterproof', 'gender', 'weight'), attribute)
const record = fc.record(
  {
    title: fc.constantFrom('Red wool jacket', '羊毛 夹克', 'Tote'),
    description: word,
    category,
    price: fc.integer({ min: 0, max: 90 }),
    attributes,
  },
  { requiredKeys: ['title', 'attributes'] },
)
const wished: fc.Arbitrary<Wish> = fc
  .record({
    facet: fc.constantFrom('color', 'material', 'gender', 'category', 'title', 'text', 'price', 'weight', 'waterproof'),
    values: fc.array(fc.oneof(word, category, fc.integer({ min: 0, max: 60 }), fc.constantFrom('jackets', 'yes', '夹克')), {
      maxLength: 3,
    }),
    operator: fc.constantFrom('is' as const, 'at-most' as const, 'at-least' as const, 'about' as const, 'between' as const),
    polarity: fc.constantFrom('want' as const, 'avoid' as const),
  })
  .map(({ facet, values, ...rest }) => makeWish(facet, values, rest))
const colours = (row: number) => (row % 2 === 0 ? ['red'] : [])

describe('verdicts over a catalogue', () => {
  it('are those of each item by itself, the first time and remembered', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), fc.array(wished, { minLength: 1, maxLength: 4 }), (records, wishes) => {
        const items = records.map((own, row) => makeItem({ id: `${row}`, ...own }))
        const verdicts = new WishVerdicts(inMemoryCatalog(items), colours)
        for (const wish of [...wishes, ...wishes]) {
          const expected = items.map((one, row) => meetsWish(one, { ...wish }, colours(row)))
          const respected = wish.polarity === 'want' ? expected : expected.map(turned)
          expect(items.map((_, row) => verdicts.respects(wish)(row))).toEqual(respected)
        }
      }),
    )
  })

  it('count what they allow, among the open rows only', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.array(wished, { maxLength: 3 }),
        fc.nat(7),
        (records, wishes, closed) => {
          const items = records.map((own, row) => makeItem({ id: `${row}`, ...own }))
          const verdicts = new WishVerdicts(inMemoryCatalog(items), colours)
          const open = Uint8Array.from(items, (_, row) => (row === closed ? 0 : 1))
          const allowed = verdicts.allowed(wishes, open)
          expect(allowed).toEqual(verdicts.allowed(wishes).filter(row => row !== closed))
          expect(verdicts.count(wishes, open)).toBe(allowed.length)
          expect([...open].filter(Boolean)).toHaveLength(items.length - (closed < items.length ? 1 : 0))
        },
      ),
    )
  })
})

function turned(verdict: 'yes' | 'no' | 'unknown') {
  if (verdict === 'unknown') return verdict
  return verdict === 'yes' ? 'no' : 'yes'
}
