/** What kind of thing a photograph shows, by what is nearest to it. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { Understanding } from '../../src/contracts/understanding.js'
import { picturedKind, withPicturedKind } from '../../src/dialogue/pictured-kind.js'
import { held } from '../understanding/shop.js'

const items = (...categories: (string | undefined)[]): Item[] =>
  categories.map((category, index) => ({ id: String(index), title: 'Thing', attributes: {}, ...(category !== undefined && { category }) }))
const kind = (...categories: (string | undefined)[]) => picturedKind(items(...categories), 0)?.values[0]

describe('what is nearest', () => {
  it('tells the narrowest department that it shares', () => {
    expect(kind('Shoes/Running', 'Shoes/Running', 'Shoes/Running')).toBe('Shoes/Running')
    expect(kind('Shoes/Running', 'Shoes/Trail', 'Shoes/Running')).toBe('Shoes')
  })

  it('may hold one of five that is another', () => {
    expect(kind('Shoes/Running', 'Shoes/Running', 'Home', 'Shoes/Running', 'Shoes/Running')).toBe('Shoes/Running')
  })

  it('tells nothing where it differs, is too little or has no department', () => {
    expect(kind('Shoes', 'Home', 'Bags', 'Shoes', 'Books')).toBeUndefined()
    expect(kind('Shoes', 'Shoes')).toBeUndefined()
    expect(kind(undefined, undefined, undefined)).toBeUndefined()
    expect(kind()).toBeUndefined()
  })
})

describe('the kind is wanted', () => {
  const shoes = items('Shoes', 'Shoes', 'Shoes')
  const nothing: Understanding = {
    language: 'en',
    acts: [],
    wishes: [],
    replaces: [],
    newSubject: false,
    unexplained: [],
    searchText: '',
    context: {},
  }
  const facets = (understanding: Understanding) => withPicturedKind(understanding, shoes, 0).wishes.map(({ facet, hard }) => [facet, hard])

  it('beside another wish, and beside a comparison', () => {
    expect(facets({ ...nothing, wishes: [held('color', 'green')] })).toContainEqual(['category', true])
    expect(facets({ ...nothing, acts: [{ type: 'adjust', facet: 'price', direction: 'less' }] })).toEqual([['category', true]])
  })

  it('neither of a photograph alone nor where the words name a kind', () => {
    expect(facets(nothing)).toEqual([])
    expect(withPicturedKind({ ...nothing, wishes: [held('category', 'Bags')] }, shoes, 0).wishes).toHaveLength(1)
  })
})
