/** 'Cheap' and 'luxury' without an amount: bounds among things of the kind. */
import { describe, expect, test } from 'vitest'
import { createLexiconReader } from '../../src/understanding/index.js'
import { afterList, catalogOf, fresh, gist, held, items, reader } from './shop.js'

describe('something cheap', () => {
  test.each([
    ['a cheap hoodie', '+category Hoodies & Sweatshirts', 'price at-most 48'],
    ['an inexpensive hoodie', '+category Hoodies & Sweatshirts', 'price at-most 48'],
    ['hoodies that are not too expensive', '+category Hoodies & Sweatshirts', 'price at-most 48'],
    ['not too pricey bags please', '+category Bags', 'price at-most 60'],
    ['不贵的连帽衫', '+category Hoodies & Sweatshirts', 'price at-most 48'],
    ['便宜的连帽衫', '+category Hoodies & Sweatshirts', 'price at-most 48'],
    ['something affordable', 'price at-most 31'],
  ])('%s', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual(lines)
  })

  test("filters, but weakly: in the person's words and given up first", () => {
    expect(reader.read('cheap bags', fresh).wishes).toContainEqual(
      expect.objectContaining({ facet: 'price', hard: true, strength: 0.5, evidence: 'cheap', operator: 'at-most' }),
    )
  })

  test('is cheap for the kind already spoken of', () => {
    const state = { ...afterList, wishes: [held('category', 'Bags')] }
    expect(gist(reader.read('cheap ones please', state))).toEqual(['price at-most 60'])
  })

  test('adds nothing to an amount, said now or before', () => {
    expect(gist(reader.read('cheap hoodies under $60', fresh))).toEqual(['+category Hoodies & Sweatshirts', 'price at-most 60'])
    const budget = { ...held('price'), operator: 'at-most' as const, values: [60] }
    expect(gist(reader.read('something cheap', { ...fresh, wishes: [budget] }))).toEqual([])
  })

  test('is nothing where prices do not differ or are not known', () => {
    const same = items.map(item => ({ ...item, price: 20 }))
    expect(gist(createLexiconReader(catalogOf(same)).read('a cheap hoodie', fresh))).toEqual(['+category Hoodies & Sweatshirts'])
    const free = items.map(({ price: _, ...item }) => item)
    expect(gist(createLexiconReader(catalogOf(free)).read('a cheap hoodie', fresh))).toEqual(['+category Hoodies & Sweatshirts'])
  })

  test('is a value where the catalogue has one of that name', () => {
    const tables = items.map((item, index) => ({ ...item, attributes: { price_range: index % 2 ? 'cheap' : 'expensive' } }))
    expect(gist(createLexiconReader(catalogOf(tables)).read('a cheap hoodie', fresh))).toEqual([
      '+category Hoodies & Sweatshirts',
      '~price_range cheap',
    ])
  })
})

describe('something dear', () => {
  test.each([
    ['a luxury bag', '+category Bags', 'price at-least 75'],
    ['high-end bags', '+category Bags', 'price at-least 75'],
    ['高端的包', '+category Bags', 'price at-least 75'],
  ])('%s', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual(lines)
  })
})

describe('no wish for a price', () => {
  test.each([
    ['it looks cheap', []],
    ['cheaper', ['adjust price less']],
    ['便宜点', ['adjust price less']],
    ['not so expensive please', ['adjust price less']],
    ['what is the cheapest?', ['ask-catalog cheapest']],
    ['最便宜的是什么？', ['ask-catalog cheapest']],
  ])('%s', (said, lines) => {
    expect(gist(reader.read(said, afterList))).toEqual(lines)
  })
})
