import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalRow } from '../../../src/catalog/changes/canonical-row.js'
import type { CatalogChange } from '../../../src/catalog/changes/catalog-change.js'
import { composePatches, mergePatch } from '../../../src/catalog/changes/merge-patch.js'
import { NetChanges } from '../../../src/catalog/changes/net-changes.js'

const value: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  any: fc.oneof({ maxDepth: 2 }, fc.constantFrom(1, 'red', null, true), fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), tie('row')),
  row: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any'), { maxKeys: 3 }),
})).any
/** As the writer logs them. */
const row = fc.dictionary(fc.constantFrom('title', 'price', 'attributes', '__proto__'), value, { maxKeys: 4 }).map(canonicalRow)
const id = fc.constantFrom('a', 'b', 'c')
const change: fc.Arbitrary<CatalogChange> = fc.oneof(
  fc.record({ do: fc.constant('merge' as const), id, row }),
  fc.record({ do: fc.constant('replace' as const), id, row }),
  fc.record({ do: fc.constant('delete' as const), id }),
)

type Rows = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Every change by itself, in order. */
function oneByOne(start: Rows, changes: readonly CatalogChange[]): Rows {
  return changes.reduce((rows, next) => together(rows, [next]), start)
}

function together(start: Rows, changes: readonly CatalogChange[]): Rows {
  const net = new NetChanges(changes)
  const ids = [...start.keys(), ...[...net.ids].filter(changed => !start.has(changed))]
  return new Map(
    ids.flatMap(each => {
      const applied = net.apply(each, start.get(each))
      return applied === undefined ? [] : [[each, applied]]
    }),
  )
}

const start: Rows = new Map([
  ['a', { id: 'a', title: 'A', attributes: { a: 1, b: { c: 2 } } }],
  ['b', { id: 'b', title: 'B' }],
])
const content = (rows: Rows) => [...rows].sort(([left], [right]) => left.localeCompare(right))

describe('many changes', () => {
  it('do together what they do one by one', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        expect(content(together(start, changes))).toEqual(content(oneByOne(start, changes)))
      }),
    )
  })

  it('change nothing when they are applied a second time', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const once = together(start, changes)
        expect([...together(once, changes)]).toEqual([...once])
      }),
    )
  })

  it('can be told in fewer, which do the same', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const fewer = [...new NetChanges(changes)]
        expect(fewer.length).toBeLessThanOrEqual(changes.length)
        expect([...together(start, fewer)]).toEqual([...together(start, changes)])
      }),
    )
  })

  it('leave the prototype of a row alone', () => {
    const patched = mergePatch({}, JSON.parse('{"__proto__": {"polluted": true}}'))
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype)
    expect(Object.keys(patched)).toEqual(['__proto__'])
  })
})

describe('a patch', () => {
  it('merges objects, replaces lists and takes away what is null', () => {
    const target = { price: 9, tags: ['a', 'b'], attributes: { color: 'red', size: 4 } }
    expect(mergePatch(target, { price: null, tags: ['c'], attributes: { size: null, fit: 'slim' } })).toEqual({
      tags: ['c'],
      attributes: { color: 'red', fit: 'slim' },
    })
  })

  it('is not joined with another where that would bring back what the first took away', () => {
    expect(composePatches({ attributes: null }, { attributes: { color: 'red' } })).toBeUndefined()
    expect(composePatches({ attributes: { size: null } }, { attributes: { color: 'red' } })).toEqual({
      attributes: { size: null, color: 'red' },
    })
  })
})

describe('a row in its standard form', () => {
  it('has extra columns among the attributes, and the currency of its price by itself', () => {
    expect(canonicalRow({ item_id: 7, name: 'Tent', price: '€9,50', color: 'red', attributes: { color: 'blue' } })).toEqual({
      id: 7,
      title: 'Tent',
      price: 9.5,
      currency: 'EUR',
      attributes: { color: 'blue' },
    })
  })

  it('keeps what cannot be read, to be refused by name', () => {
    expect(canonicalRow({ price: 'cheap', attributes: 'none' })).toEqual({ price: 'cheap', attributes: 'none' })
  })
})
