/** A shop that states no currency compares prices in bare numbers. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { factsOf, verifySentence } from '../../src/explanation/index.js'

const bag = (id: string, title: string, price: number, currency?: string): Item => ({
  id,
  title,
  price,
  attributes: {},
  ...(currency !== undefined && { currency }),
})
function holds(sentence: string, language: 'en' | 'zh', currency?: string): boolean {
  const items = [bag('a', 'Alder Bag', 90, currency), bag('b', 'Birch Bag', 40, currency)]
  return verifySentence(sentence, { items, facts: items.flatMap(item => factsOf(item)), wishes: [], language }).ok
}

describe('a difference without a sign', () => {
  it.each([
    ['The Birch Bag comes second: it is 50 cheaper.', 'en'],
    ['“Birch Bag”排第二：便宜50。', 'zh'],
  ] as const)('is shown where it is true: %s', (sentence, language) => {
    expect(holds(sentence, language)).toBe(true)
  })

  it.each([
    ['The Birch Bag comes second: it is 60 cheaper.', 'en'],
    ['The Birch Bag comes second: it is 50 more expensive.', 'en'],
    ['“Birch Bag”排第二：便宜60。', 'zh'],
    ['“Birch Bag”排第二：贵50。', 'zh'],
  ] as const)('is not where it is false: %s', (sentence, language) => {
    expect(holds(sentence, language)).toBe(false)
  })

  it('is not where the records state a currency', () => {
    expect(holds('The Birch Bag comes second: it is 50 cheaper.', 'en', 'USD')).toBe(false)
  })
})
