/** Whoever asks for nothing in particular is shown something. */
import { describe, expect, test } from 'vitest'
import { afterList, fresh, gist, reader } from './shop.js'

describe('a request that names nothing', () => {
  test.each([
    'what do you recommend?',
    'What would you suggest',
    "what's popular?",
    'what are your best sellers?',
    'what do other people buy?',
    "I don't know what I want",
    '有什么推荐的吗？',
    '什么最受欢迎？',
    '大家都买什么',
  ])('asks for something else than was shown, and has no words to search for: %s', said => {
    for (const state of [fresh, afterList]) {
      const read = reader.read(said, state)
      expect([gist(read), read.searchText]).toEqual([['more others'], ''])
    }
  })

  test.each(['what do you recommend for rain?', 'a popular jacket', 'what jackets do other people buy?'])('is not %s', said => {
    expect(gist(reader.read(said, fresh))).not.toContain('more others')
  })
})
