/** Departments that hold nearly the same: films in cinemas and over the network, houses and hotels, sights and events. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, gist } from './shop.js'

const row = (id: string, title: string, category: string, attributes: Item['attributes'] = {}): Item => ({
  id,
  title,
  category,
  attributes,
})
const items: readonly Item[] = [
  row('m1', 'The Long Tide', 'Movies', { genre: 'Comedy', theater_name: 'Rialto' }),
  row('m2', 'Salt and Smoke', 'Movies', { genre: 'Drama', theater_name: 'Orpheum' }),
  row('s1', 'Nine Lanterns', 'Media', { genre: 'Drama', starring: 'Ola Verne' }),
  row('h1', 'Grand Pier Hotel', 'Hotels', { where_to: 'Sydney' }),
  row('h2', '12 Quay Row', 'Hotels', { where_to: 'Sydney' }),
  row('a1', 'Fog Gate', 'Travel', { attraction_name: 'Fog Gate', location: 'Sydney', free_entry: true }),
  row('a2', 'Elm Garden', 'Travel', { attraction_name: 'Elm Garden', location: 'London', free_entry: false, kind: 'Park' }),
  row('e1', 'Bay Run', 'Events', { city: 'London' }),
  row('p1', 'Fern Court', 'Homes', { area: 'Sydney' }),
  row('t1', 'We Are', 'Music', { album: 'We Are', genre: 'House' }),
  row('t2', 'Slow Rain', 'Music', { album: 'Slow Rain', genre: 'Jazz' }),
]
const reader = createLexiconReader(catalogOf(items))
const read = (said: string, state = fresh) => gist(reader.read(said, state))
const heard = (said: string) => ({ ...fresh, turn: 1, wishes: reader.read(said, fresh).wishes })

describe('films', () => {
  test.each(['a movie to watch', 'can you find something I can watch?'])('are meant by "%s"', said => {
    expect(read(said)).toEqual(['+category Movies'])
  })

  test.each(['some movies online', 'a film to stream', 'online movies, please', 'movies to watch on the internet'])(
    'over the network are meant by "%s"',
    said => {
      expect(read(said)).toEqual(['+category Media'])
    },
  )

  test('stay those over the network in what is said next', () => {
    const next = reader.read('a dramatic movie would be great', heard('find me movies online'))
    expect(gist(next)).toEqual(['~genre Drama'])
    expect(next).toMatchObject({ replaces: [], newSubject: false })
  })

  test('filter nothing where the one who is named plays in others', () => {
    expect(read('movies featuring Ola Verne')).toEqual(['~category Movies', '~starring Ola Verne'])
    expect(read('movies shown at the Rialto')).toContain('+category Movies')
  })

  test.each(['What movies are out to watch?', "I'm not sure what to watch, a movie"])('are not ruled out by "%s"', said => {
    expect(read(said).join()).not.toContain('-category')
  })

  test('are ruled out where they are out', () => {
    expect(read('movies are out')).toContain('-category Movies')
  })

  test('are not meant where something else is bought online', () => {
    expect(read('a hotel that I can book online')).toEqual(['+category Hotels'])
  })
})

describe('a house', () => {
  test('may be a home or one to stay in, and what is called a hotel comes last', () => {
    expect(read('I need a house in Sydney')).toEqual([
      '+category Homes|Hotels',
      '+text Sydney',
      '-title hostel|hotel|inn|motel|resort|suites',
    ])
  })

  test('or an apartment is either', () => {
    expect(read('a house or an apartment in Sydney')).toContain('+category Homes|Hotels')
  })

  test('is a kind of music where music is asked for', () => {
    expect(read('some house music').join()).not.toContain('Homes')
  })

  test('is not what a hotel is asked for as', () => {
    expect(read('a hotel in Sydney').join()).not.toContain('title')
  })
})

describe('something to do', () => {
  test.each(['something to do in London', 'fun things to do in London'])('is a sight or an event: "%s"', said => {
    expect(read(said)).toContain('+category Events|Travel')
  })

  test.each(['attractions without an entry fee', 'attractions with no entry fee', 'attractions with free admission'])(
    'costs nothing to enter: "%s"',
    said => {
      expect(read(said)).toEqual(['+category Travel', '+free_entry true'])
    },
  )

  test('is read where its own kind is named beside the department', () => {
    expect(read('attractions in London, a park')).toEqual(['+category Travel', '+text London', '~kind Park'])
  })
})

describe('another subject', () => {
  test('is looked for in the same place', () => {
    const next = reader.read('That is perfect. What attractions are available?', heard('a hotel in Sydney'))
    expect(next).toMatchObject({ newSubject: true, keeps: ['text'] })
  })

  test('does not keep words that are no place', () => {
    const words = heard('a hotel in Sydney').wishes.map(wish => (wish.facet === 'text' ? { ...wish, values: ['balcony'] } : wish))
    expect(reader.read('attractions', { ...fresh, turn: 1, wishes: words }).keeps).toEqual([])
  })
})

test('a name of everyday words is meant only where it is written as one', () => {
  expect(read('what can we do while we are there').join()).not.toContain('We Are')
  expect(read('play We Are').join()).toContain('We Are')
})
