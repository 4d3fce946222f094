/** Several kinds of offers in one catalogue: places to stay, music, events; numbers written as texts, names that are everyday words. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { isRequest } from '../../src/understanding/request-sentence.js'
import { catalogOf, fresh, gist } from './shop.js'

const stays: readonly Item[] = [
  ['h1', '12 Quay Row', 'Toronto', ['4.10', '3.90']],
  ['h2', '3 Elm Walk', 'London', ['4.30']],
  ['h3', '9 Pine Lane', 'Los Angeles', ['3.70']],
].map(([id, title, where, rating]) => ({
  id: String(id),
  title: String(title),
  category: 'Hotels',
  attributes: { where_to: String(where), rating: [rating ?? []].flat() },
}))
const songs: readonly Item[] = Array.from({ length: 40 }, (_, place) => ({
  id: `s${place}`,
  title: `Song ${place}`,
  category: 'Music',
  attributes: { track: place === 0 ? 'Stay' : place === 1 ? 'Sunday' : `Tune ${place}`, artist: `Singer ${place % 5}` },
}))
const events: readonly Item[] = [
  { id: 'e1', title: 'Night Fair', category: 'Events', attributes: { city: 'London' } },
  { id: 'e2', title: 'Bay Run', category: 'Events', attributes: { city: 'Los Angeles' } },
]
const catalog = catalogOf([...stays, ...songs, ...events])
const reader = createLexiconReader(catalog)
const afterList = { ...fresh, turn: 1, shown: [['h1', 'h2', 'h3']] }
const read = (said: string, state = fresh) => gist(reader.read(said, state))

describe('a number beside the name of its field', () => {
  test.each([
    ['rated 3.8 or higher', 'rating at-least 3.8'],
    ['with a rating of at least 4', 'rating at-least 4'],
    ['the rating needs to be 4.2 or above', 'rating at-least 4.2'],
    ['4.2 or higher ratings', 'rating at-least 4.2'],
    ['rated below 4', 'rating at-most 4'],
    ['评分4分以上的', 'rating at-least 4'],
  ])('is a bound in "%s"', (said, line) => {
    expect(read(said)).toContain(line)
  })

  test('binds nothing where the field is not there', () => {
    const bare = createLexiconReader(catalogOf(events))
    expect(gist(bare.read('rated 3.8 or higher', fresh)).join()).not.toContain('rating')
  })
})

describe('a sentence that asks for items', () => {
  test.each([
    'find me a house rated 4.3',
    'Can you search for hotels with a good rating?',
    "I'd like to find a place with a rating of 4",
    'It should be rated 3.9.',
    '帮我找一家评分4分以上的',
  ])('is told from a question: %s', said => {
    expect(isRequest(said)).toBe(true)
    expect(read(said, afterList).join()).not.toContain('ask-item')
  })

  test.each(['what is its rating?', 'can you tell me the rating?', 'show me the address', 'which would you recommend', '它的评分是多少'])(
    'is none: %s',
    said => {
      expect(isRequest(said)).toBe(false)
    },
  )

  test('counts beside a reaction', () => {
    expect(read('That works for me. Find me a house that has a 4.3 rating or higher.', afterList)).toContain('rating at-least 4.3')
  })
})

describe('a name that is an everyday word', () => {
  test('is no wish in small letters', () => {
    expect(read('somewhere to stay').join()).not.toContain('Stay')
  })

  test('is one where it is written as a name', () => {
    expect(read('play Stay').join()).toContain('Stay')
  })

  test('of a day is the day', () => {
    expect(read('something for Sunday')).toEqual([])
  })
})

describe('a place in several fields', () => {
  test('is spelt as the catalogue spells it', () => {
    expect(reader.read('in los angeles', fresh).wishes.map(({ values }) => values)).toEqual([['Los Angeles']])
  })

  test('said short means the same', () => {
    expect(reader.read('in LA', fresh).wishes.map(({ values }) => values)).toEqual([['Los Angeles']])
  })

  test.each(['find me an event there', '那边有什么活动'])('stays in a new subject that points back: %s', said => {
    const wishes = reader.read('a hotel in London', fresh).wishes
    expect(reader.read(said, { ...fresh, turn: 1, wishes, shown: [['h2']] }).keeps).toContain('text')
  })
})

describe('what is counted', () => {
  test('is what was asked for, though no item says the word', () => {
    const [act] = reader.read('how many zeppelins do you have?', fresh).acts
    expect(act).toMatchObject({ type: 'ask-catalog', question: 'count', wishes: [{ facet: 'text', values: ['zeppelin'] }] })
  })

  test('is the whole shop where nothing is named', () => {
    const [act] = reader.read('how many things do you have in total?', fresh).acts
    expect(act).not.toHaveProperty('wishes')
  })
})
