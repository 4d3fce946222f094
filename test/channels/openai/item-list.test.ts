import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemList } from '../../../src/channels/openai/item-list.js'

describe('the list of items', () => {
  it('has title, price and link, as far as the record has them', () => {
    const items = [
      { id: '1', title: 'Fjell 2 Tent', price: 149, currency: 'USD', attributes: { url: 'https://shop.example/tents/(2)' } },
      { id: '2', title: 'Borrowed Moons', price: 9.5, currency: 'EUR', attributes: { url: 'javascript:alert(1)' } },
      { id: '3', title: 'A gift', attributes: { link: 'no address' } },
    ]
    expect(itemList(items, 'en')).toBe('1. [Fjell 2 Tent](https://shop.example/tents/%282%29) · $149\n2. Borrowed Moons · €9.50\n3. A gift')
    expect(itemList([], 'en')).toBe('')
  })

  it('is in the language of the answer', () => {
    const item = { id: '1', title: 'Tent', price: 99, currency: 'CNY', attributes: {}, translations: { zh: { title: '帐篷' } } }
    expect(itemList([item], 'zh')).toBe('1. 帐篷 · 99元')
  })

  it('has one line an item, in which a title draws no link, picture, code or HTML of its own', () => {
    const title = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('[a](https://evil.example)', '![x](y)', '<img src=x>', '`a`', 'two\nlines'),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.string(), title, attributes: fc.constant({}) }), { minLength: 1, maxLength: 5 }), items => {
        const lines = itemList(items, 'en').split('\n')
        expect(lines).toHaveLength(items.length)
        for (const line of lines) expect(line.replace(/\\./gu, '')).not.toMatch(/[[\]<>`*_]/u)
      }),
    )
  })
})
