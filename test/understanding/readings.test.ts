/** Tables of utterances and what must be read of them, in both languages. */
import { describe, expect, test } from 'vitest'
import { afterList, fresh, gist, reader } from './shop.js'
import { englishActs, englishReferences } from './utterances/acts-english.js'
import type { Case } from './utterances/case.js'
import { chineseActs, chinesePrices, chineseWishes } from './utterances/chinese.js'
import { englishNegations, englishPrices, englishStrength, englishWishes } from './utterances/wishes-english.js'

const firstTurns: readonly (readonly [string, readonly Case[]])[] = [
  ['wishes', englishWishes],
  ['what is not wanted', englishNegations],
  ['how much a wish matters', englishStrength],
  ['prices and measures', englishPrices],
  ['wishes in Chinese', chineseWishes],
  ['prices in Chinese', chinesePrices],
]
const laterTurns: readonly (readonly [string, readonly Case[]])[] = [
  ['references', englishReferences],
  ['acts', englishActs],
  ['acts in Chinese', chineseActs],
]

describe.each(firstTurns)('reads %s', (_, cases) => {
  test.each(cases)('%s', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual([...lines].sort())
  })
})

test.each([
  ['a color-blocked hoodie', true],
  ['a colour blocking hoodie', true],
  ['a hoodie, the colour is all the same to me', false],
])('%s: whether the word colour is searched for: %s', (said, isSearched) => {
  expect(/\bcolou?r\b/.test(reader.read(said, fresh).searchText)).toBe(isSearched)
})

describe.each(laterTurns)('reads %s after a list', (_, cases) => {
  test.each(cases)('%s', (said, ...lines) => {
    expect(gist(reader.read(said, afterList))).toEqual([...lines].sort())
  })
})
