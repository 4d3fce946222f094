/** What was said of one kind of thing and makes no sense of another. */
import { describe, expect, it } from 'vitest'
import { withoutForeignKinds, withoutForeignWishes } from '../../src/dialogue/foreign-wishes.js'
import { catalogOf, held } from '../understanding/shop.js'

const catalog = catalogOf([
  { id: 'hotel', title: 'Grand Pier', category: 'Hotels', price: 90, attributes: { city: 'London', laundry: true } },
  { id: 'inn', title: 'Low Inn', category: 'Hotels', price: 40, attributes: { city: 'Paris', laundry: false } },
  { id: 'sight', title: 'Fog Gate', category: 'Travel', attributes: { city: 'London' } },
  { id: 'song', title: 'Long Rain', category: 'Music', attributes: { genre: 'House' } },
])
const firm = (facet: string, value: string) => ({ ...held(facet, value), hard: true })
const wishes = [firm('laundry', 'true'), firm('text', 'London'), { ...firm('price', '60'), operator: 'at-most' as const }]
const now = (kind: string) => ({ wishes: [held('category', kind)] })
const left = (kind: string) => withoutForeignWishes(wishes, now(kind), catalog).map(({ facet }) => facet)

describe('firm wishes', () => {
  it('all hold for the kind that they were said of', () => {
    expect(left('Hotels')).toEqual(['laundry', 'text', 'price'])
  })

  it('hold where the other kind has such a field, be it with other values', () => {
    expect(left('Travel')).toEqual(['text'])
  })

  it('end with a kind that knows nothing of them', () => {
    expect(left('Music')).toEqual([])
  })

  it('hold for a kind that the catalogue does not have', () => {
    expect(left('Boats')).toHaveLength(3)
  })

  it('hold while no kind is named', () => {
    expect(withoutForeignWishes(wishes, { wishes: [firm('text', 'Paris')] }, catalog)).toBe(wishes)
  })

  it('of what is never wanted outlast every change', () => {
    const never = [{ ...firm('laundry', 'true'), polarity: 'avoid' as const }]
    expect(withoutForeignWishes(never, now('Music'), catalog)).toEqual(never)
  })
})

describe('a department', () => {
  const hotels = held('category', 'Hotels')
  const said = (facet: string, value: string) => ({ wishes: [held(facet, value)] })

  it('ends where a field is asked for that only others have', () => {
    expect(withoutForeignKinds([hotels], said('genre', 'House'), catalog)).toEqual([])
  })

  it('holds for its own fields, for free words, and for a field that nothing has', () => {
    for (const asked of [said('laundry', 'true'), said('text', 'House'), said('wings', '2')])
      expect(withoutForeignKinds([hotels], asked, catalog)).toEqual([hotels])
  })
})
