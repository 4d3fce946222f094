/** A true template sentence with one figure or value changed is a lie, whatever the item and the wording. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { factsOf, formatMoney, verifySentence, writeAnswer, writeComparison, writeRecommendation } from '../../src/explanation/index.js'
import { recommend, wish } from './shop.js'

const colours = { Black: '黑色', Red: '红色', Blue: '蓝色', Green: '绿色' } as const
const colour = fc.constantFrom('Black', 'Red', 'Blue', 'Green' as const)
const item = fc
  .record({ color: colour, price: fc.integer({ min: 500, max: 99_999 }), currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY') })
  .map(({ color, price, currency }): Item & { attributes: { color: keyof typeof colours }; price: number; currency: string } => ({
    id: 'one',
    title: 'Fjord Parka',
    category: 'Clothing/Jackets',
    price: price / 100,
    currency,
    attributes: { color },
  }))
const voice = fc.record({
  language: fc.constantFrom('en' as const, 'zh' as const),
  variant: fc.nat(5),
  style: fc.constant('brief' as const),
})

describe('a template sentence', () => {
  it('with another price is refused', () => {
    fc.assert(
      fc.property(item, voice, fc.integer({ min: 1, max: 9999 }), (one, speaking, cents) => {
        const context = { facts: factsOf(one), items: [one], wishes: [], language: speaking.language }
        const [sentence = ''] = writeAnswer({ voice: speaking, item: one, property: 'price' })
        expect(verifySentence(sentence, context)).toEqual({ ok: true })
        const print = (price: number) => formatMoney(price, one.currency, speaking.language)
        const dearer = one.price + cents / 100
        if (print(dearer) === print(one.price)) return
        const lie = sentence.replace(print(one.price), () => print(dearer))
        expect(lie).not.toBe(sentence)
        expect({ lie, ...verifySentence(lie, context) }).toMatchObject({ ok: false })
      }),
      { numRuns: 200 },
    )
  })

  it('in another currency is refused', () => {
    fc.assert(
      fc.property(item, voice, fc.constantFrom('USD', 'EUR', 'GBP', 'INR'), (one, speaking, other) => {
        if (other === one.currency) return
        const [sentence = ''] = writeAnswer({ voice: speaking, item: { ...one, currency: other }, property: 'price' })
        const context = { facts: factsOf(one), items: [one], wishes: [], language: speaking.language }
        expect({ sentence, ...verifySentence(sentence, context) }).toMatchObject({ ok: false })
      }),
      { numRuns: 200 },
    )
  })

  it('with another colour is refused', () => {
    fc.assert(
      fc.property(item, colour, voice, (one, other, speaking) => {
        const own = one.attributes.color
        if (own === other) return
        const held = [wish('color', [own])]
        const context = { facts: factsOf(one), items: [one], wishes: held, language: speaking.language }
        const sentences = writeRecommendation({ voice: speaking, recommendations: [recommend(one, held)], relaxed: [] })
        const printed = (value: keyof typeof colours) => (speaking.language === 'zh' ? colours[value] : value.toLowerCase())
        const told = sentences.filter(sentence => sentence.includes(printed(own)))
        expect(told).not.toEqual([])
        for (const sentence of told) {
          expect({ sentence, ...verifySentence(sentence, context) }).toMatchObject({ ok: true })
          const lie = sentence.replaceAll(printed(own), printed(other))
          expect({ lie, ...verifySentence(lie, context) }).toMatchObject({ ok: false })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('that compares two prices is refused with the names exchanged', () => {
    fc.assert(
      fc.property(item, fc.integer({ min: 1, max: 9999 }), voice, (one, cents, speaking) => {
        const dearer: Item = { ...one, id: 'two', title: 'Harbour Raincoat', price: one.price + cents / 100 }
        const items = [one, dearer]
        const [sentence = ''] = writeComparison({ voice: speaking, items })
        const context = { facts: items.flatMap(each => factsOf(each)), items, wishes: [], language: speaking.language }
        expect({ sentence, ...verifySentence(sentence, context) }).toMatchObject({ ok: true })
        const lie = sentence
          .replace('Fjord Parka', '\u0000')
          .replace('Harbour Raincoat', 'Fjord Parka')
          .replace('\u0000', 'Harbour Raincoat')
        expect({ lie, ...verifySentence(lie, context) }).toMatchObject({ ok: false })
      }),
      { numRuns: 200 },
    )
  })

  it('about one item says nothing true of another', () => {
    fc.assert(
      fc.property(colour, colour, voice, (left, right, speaking) => {
        if (left === right) return
        const one: Item = { id: 'a', title: 'Fjord Parka', attributes: { color: left } }
        const two: Item = { id: 'b', title: 'Harbour Raincoat', attributes: { color: right } }
        const [sentence = ''] = writeAnswer({ voice: speaking, item: one, property: 'color' })
        const context = { facts: [...factsOf(one), ...factsOf(two)], items: [one, two], wishes: [], language: speaking.language }
        expect(verifySentence(sentence, context)).toEqual({ ok: true })
        const lie = sentence.replace('Fjord Parka', 'Harbour Raincoat')
        expect({ lie, ...verifySentence(lie, context) }).toMatchObject({ ok: false })
      }),
    )
  })
})
