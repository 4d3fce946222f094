/** Where something is to be, and words that are a place, a deed or a thing by their company. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, gist } from './shop.js'

const items: readonly Item[] = [
  { id: 'hotel-ny', title: 'Grand Pier', category: 'Hotels', attributes: { location: 'New York', laundry: true } },
  { id: 'hotel-la', title: 'Palm Court', category: 'Hotels', attributes: { location: 'Los Angeles', laundry: true } },
  { id: 'hotel-ph', title: 'Old Mint', category: 'Hotels', attributes: { location: 'Philadelphia', laundry: false } },
  { id: 'sight-ny', title: 'Iron Steps', category: 'Travel', attributes: { city: 'New York', attraction_name: 'Iron Steps' } },
  { id: 'sight-la', title: 'Sea Wheel', category: 'Travel', attributes: { city: 'Los Angeles', attraction_name: 'Sea Wheel' } },
  { id: 'sight-ln', title: 'Fog Gate', category: 'Travel', attributes: { city: 'London', attraction_name: 'Fog Gate' } },
  { id: 'song', title: 'Long Rain', category: 'Music', attributes: { genre: 'House', artist: 'Ida Venn' } },
  { id: 'book', title: 'Tides', category: 'Books', attributes: { genre: 'Comedy', author: 'Ola Brand' } },
]
const reader = createLexiconReader(catalogOf(items))
const read = (said: string) => gist(reader.read(said, fresh))

describe('a place', () => {
  test.each([
    ['a hotel in New York', 'New York'],
    ['a hotel in NYC', 'New York'],
    ['a hotel in the Big Apple', 'New York'],
    ['a hotel in LA', 'Los Angeles'],
    ['a hotel near LAX', 'Los Angeles'],
    ['a hotel in philly', 'Philadelphia'],
    ['在纽约的酒店', 'New York'],
    ['洛杉矶的酒店', 'Los Angeles'],
  ])('in "%s" is not negotiable', (said, place) => {
    const wish = reader.read(said, fresh).wishes.find(({ values }) => values.includes(place))
    expect(wish?.hard).toBe(true)
  })

  test('in small letters is no code', () => {
    expect(read('a hotel, la di da')).toEqual(['+category Hotels'])
  })

  test('beside another is a choice of two', () => {
    const wishes = reader.read('a hotel in New York or LA', fresh).wishes.filter(({ facet }) => facet !== 'category')
    expect(wishes.map(({ values }) => values)).toEqual([['New York', 'Los Angeles']])
  })

  test.each(['a hotel, travelling from New York to LA', "a hotel in LA, I'm leaving from NYC"])('is where one goes in "%s"', said => {
    const places = reader.read(said, fresh).wishes.filter(({ facet }) => facet !== 'category')
    expect(places.map(({ values }) => values)).toEqual([['Los Angeles']])
  })

  test('is also where somebody is from, when no journey is spoken of', () => {
    expect(reader.read('something from London', fresh).wishes.map(({ values }) => values)).toEqual([['London']])
  })
})

describe('a word that is a deed', () => {
  test.each(['I need to travel on Monday', 'please book a table', 'I like travelling', 'I want to book it'])(
    'names no kind in "%s"',
    said => {
      expect(read(said).filter(line => line.includes('category'))).toEqual([])
    },
  )

  test.each([
    ['travel in New York', '+category Travel'],
    ['a book', '+category Books'],
    ['books', '+category Books'],
  ])('is the thing in "%s"', (said, line) => {
    expect(read(said)).toContain(line)
  })
})

describe('a kind of music that is also a thing', () => {
  test.each(['a house in New York', 'find me another house'])('is the thing in "%s"', said => {
    expect(read(said).filter(line => line.includes('genre'))).toEqual([])
  })

  test.each(['some house', 'house music', 'a house track', 'I love house'])('is the music in "%s"', said => {
    expect(read(said)).toContain('~genre House')
  })
})

describe('a kind that only a field is named after', () => {
  test.each(['an attraction in London', 'attractions'])('"%s"', said => {
    expect(read(said)).toContain('+category Travel')
  })

  test('is none where every department has the field', () => {
    const both = items.map(item => ({ ...item, attributes: { ...item.attributes, attraction_name: item.title } }))
    expect(gist(createLexiconReader(catalogOf(both)).read('attractions', fresh))).toEqual([])
  })
})

test('a genre is known by how people say it', () => {
  expect(read('something funny to read')).toContain('~genre Comedy')
})
