import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeValue } from '../../../src/catalog/import/building/attribute-value.js'
import { isMissing } from '../../../src/catalog/import/building/missing-value.js'
import { actionOf } from '../../../src/catalog/import/mapping/action-of.js'
import { attributeName } from '../../../src/catalog/import/mapping/attribute-name.js'
import { planColumn } from '../../../src/catalog/import/mapping/column-plan.js'
import { sampleColumns } from '../../../src/catalog/import/mapping/column-sample.js'
import { normalName } from '../../../src/catalog/import/mapping/field-synonyms.js'
import { flattenRow } from '../../../src/catalog/import/mapping/flatten-row.js'
import { joinVariants } from '../../../src/catalog/import/shops/join-variants.js'

const column = (name: string, values: readonly unknown[]) => ({ name, values, filled: 1, distinct: 1 })
const same = (text: string) => text

describe('what becomes of a column that is no field', () => {
  it.each([
    ['pages', ['120', '98'], 'number'],
    ['in_stock', ['yes', 'no'], 'boolean'],
    ['neu', ['ja', 'nein'], 'boolean'],
    ['gtin', ['4006381333931', '4006381333948'], 'text'],
    ['model', ['007', '008'], 'text'],
    ['weight', ['1.5 kg', '800 g'], 'measure'],
    ['Height (cm)', ['12', '14,5'], 'measure'],
    ['season', ['spring|summer', 'winter'], 'list'],
    ['colours', ['red, blue', 'green'], 'list'],
    ['care', ['Wash cold, do not bleach, dry flat in the shade', 'Wipe clean, please'], 'text'],
    ['note', [], 'text'],
  ])('takes %s with %j for a %s', (name, values, as) => {
    expect(planColumn(column(name, values)).as).toBe(as)
  })

  it('opens lists of one where the column has no longer ones', () => {
    const plan = planColumn(column('rating', [['4.1'], ['3.9']]))
    expect(attributeValue(['4.1'], plan, same)).toBe(4.1)
    expect(attributeValue(['a', 'b'], planColumn(column('x', [['a', 'b'], ['c']])), same)).toEqual(['a', 'b'])
  })

  it('keeps as text what is not of the column’s type', () => {
    expect(attributeValue('about 9', planColumn(column('pages', ['120', '98'])), same)).toBe('about 9')
    expect(attributeValue('heavy', planColumn(column('weight', ['1 kg', '2 kg'])), same)).toBe('heavy')
    expect(attributeValue(Number.NaN, planColumn(column('pages', [1])), same)).toBeUndefined()
  })

  it('gives a number back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), number => {
        expect(attributeValue(String(number), planColumn(column('n', [String(number)])), same)).toBe(number)
      }),
    )
  })
})

describe('names', () => {
  it.each([
    ['Farbe', 'color'],
    ['Größe', 'size'],
    ['颜色', 'color'],
    ['attrs.Shoe Size', 'shoe_size'],
    ['g:age_group', 'age_group'],
    ['heelHeight', 'heel_height'],
    ['Title', 'title_given'],
    ['price', 'price_text'],
    ['!!!', 'value'],
    ['constructor', 'constructor'],
  ])('makes an attribute of %s', (header, name) => {
    expect(attributeName(header)).toBe(name)
  })

  it('compares headers by their letters and digits', () => {
    expect(normalName('g:Image_Link')).toBe('imagelink')
    expect(normalName('Désignation ')).toBe('designation')
    expect(normalName('Price (EUR)')).toBe('price')
  })
})

describe('rows', () => {
  it('are opened three levels deep, and no deeper', () => {
    expect({ ...flattenRow({ a: { b: { c: 1, d: { e: 2 } } } }) }).toEqual({ 'a.b.c': 1, 'a.b.d': '{…}' })
  })

  it('name the things in their lists', () => {
    expect({ ...flattenRow({ parts: [{ name: 'pole' }, { x: 1 }, 'peg'] }) }).toEqual({ parts: ['pole', '{…}', 'peg'] })
  })

  it('tell how full and how different a column is', () => {
    const rows = [{ a: 1, b: 'x' }, { a: 2, b: '' }, { a: 2, b: 'x' }, { a: 3 }].map(fields => ({ line: 1, raw: '', fields }))
    const [a, b] = sampleColumns(rows)
    expect(a).toMatchObject({ name: 'a', filled: 1, distinct: 0.75 })
    expect(b).toMatchObject({ name: 'b', filled: 0.5, distinct: 0.5 })
  })

  it.each([null, undefined, '', '  ', 'N/A', '#REF!', 'NaN', '-', []])('take %j for nothing', value => {
    expect(isMissing(value)).toBe(true)
  })

  it.each([0, false, 'none', 'NA', 'x', ['a']])('take %j for something', value => {
    expect(isMissing(value)).toBe(false)
  })
})

describe('actions', () => {
  it.each([
    ['add_to_cart', 'cart'],
    ['page_view', 'view'],
    ['Purchase', 'purchase'],
    ['dislike', 'dislike'],
    ['wishlist', 'like'],
    ['click', 'click'],
    ['收藏', 'like'],
    ['sleep', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (said, action) => {
    expect(actionOf(said)).toBe(action)
  })
})

describe('variants', () => {
  it('give their item the lowest price and every option once', () => {
    const price = fc.integer({ min: 1, max: 9999 }).map(cents => (cents / 100).toFixed(2))
    fc.assert(
      fc.property(
        fc.array(fc.record({ price, options: fc.record({ Size: fc.constantFrom('S', 'M', 'L') }) }), { minLength: 1, maxLength: 8 }),
        variants => {
          const joined = joinVariants(variants)
          expect(Number(joined['price'])).toBe(Math.min(...variants.map(variant => Number(variant.price))))
          expect(new Set([joined['Size']].flat())).toEqual(new Set(variants.map(variant => variant.options.Size)))
        },
      ),
    )
  })

  it('have no price where none is told', () => {
    expect(joinVariants([{ options: {} }])).toEqual({})
  })
})
