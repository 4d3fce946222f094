/** Words of one family have one root; words that merely begin alike do not. */
import { expect, it } from 'vitest'
import { wordRoot } from '../../../src/catalog/tags/tag-words.js'

it.each([
  ['windproof', 'windy'],
  ['waterproof', 'water-resistant'.replace('-', '')],
  ['quilted', 'quilting'],
  ['washable', 'washed'],
  ['warmly', 'warmness'],
])('%s and %s are of one family', (left, right) => {
  expect(wordRoot(left)).toBe(wordRoot(right))
})

it.each([
  ['legs', 'leggings'],
  ['ring', 'red'],
  ['bed', 'being'],
])('%s and %s are not', (left, right) => {
  expect(wordRoot(left)).not.toBe(wordRoot(right))
})
