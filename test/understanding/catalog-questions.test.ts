/** Questions about the whole shop: what is asked, and over what. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readCatalog } from '../../src/catalog/index.js'
import type { DialogueAct, ReadingState, UtteranceReader } from '../../src/contracts/understanding.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { afterList, fresh, gist, held, reader } from './shop.js'

const jackets: ReadingState = { ...afterList, wishes: [held('category', 'Jackets')] }

describe('a question with values of its own', () => {
  test.each([
    ['how many waterproof jackets do you have?', 'ask-catalog count +category Jackets +waterproof true'],
    ['how many red things do you have?', 'ask-catalog count +color Red'],
    ['what is the cheapest hoodie?', 'ask-catalog cheapest +category Hoodies & Sweatshirts'],
    ['which backpack is the lightest?', 'ask-catalog lowest weight_g +category Backpacks'],
    ['你们有多少件防水夹克？', 'ask-catalog count +category Jackets +waterproof true'],
    ['最便宜的背包是哪个？', 'ask-catalog cheapest +category Backpacks'],
    ['最轻的背包是哪个', 'ask-catalog lowest weight_g +category Backpacks'],
  ])('%s believes nothing and searches nothing', (said, line) => {
    for (const state of [fresh, { ...afterList, wishes: [held('category', 'Bags')] }]) {
      const understanding = reader.read(said, state)
      expect(gist(understanding)).toEqual([line])
      expect(understanding).toMatchObject({ wishes: [], searchText: '', unexplained: [], replaces: [], newSubject: false })
    }
  })

  test('without a kind of its own is about the kind held', () => {
    expect(gist(reader.read('how many red ones are there?', jackets))).toEqual(['ask-catalog count +category Jackets +color Red'])
    expect(gist(reader.read('how many are waterproof?', jackets))).toEqual(['ask-catalog count +category Jackets +waterproof true'])
    expect(gist(reader.read('how many red items do you have?', jackets))).toEqual(['ask-catalog count +color Red'])
  })

  test('all of its values filter', () => {
    const [act] = reader.read('how many lightweight backpacks do you have?', fresh).acts
    expect(act?.type === 'ask-catalog' && act.wishes?.every(({ hard }) => hard)).toBe(true)
  })

  test('that asks for a list gets one as well', () => {
    expect(gist(reader.read('show me the cheapest hoodies', fresh))).toEqual([
      '+category Hoodies & Sweatshirts',
      'ask-catalog cheapest +category Hoodies & Sweatshirts',
    ])
  })
})

describe('a question without values', () => {
  test.each([
    ['what is the heaviest?', 'ask-catalog highest weight_g'],
    ['how many do you have?', 'ask-catalog count'],
    ['最重的是什么？', 'ask-catalog highest weight_g'],
    ['which is the lightest you have?', 'ask-catalog lowest weight_g'],
    ['你们最轻的是哪个', 'ask-catalog lowest weight_g'],
    ['the most spacious', 'ask-catalog highest capacity_l'],
    ['what is the longest book?', 'ask-catalog highest pages +category Books'],
  ])('%s is about what is held', (said, line) => {
    expect(gist(reader.read(said, jackets))).toEqual([line])
  })

  test.each([
    ['which one is the lightest?', 'ask-catalog lowest weight_g 1,2,3,4,5'],
    ['which is the heaviest?', 'ask-catalog highest weight_g 1,2,3,4,5'],
    ['which of these is the biggest?', 'ask-catalog highest capacity_l 1,2,3,4,5'],
    ['which of the first two is the lightest?', 'ask-catalog lowest weight_g 1,2'],
    ['which one is the cheapest?', 'ask-catalog cheapest 1,2,3,4,5'],
    ['is the second one the lightest?', 'ask-catalog lowest weight_g 1,2,3,4,5'],
    ['哪个最轻？', 'ask-catalog lowest weight_g 1,2,3,4,5'],
    ['这些里最便宜的是哪个', 'ask-catalog cheapest 1,2,3,4,5'],
    ['最重的是哪个？', 'ask-catalog highest weight_g 1,2,3,4,5'],
    ['前两个哪个最重', 'ask-catalog highest weight_g 1,2'],
  ])('%s is about what was shown', (said, line) => {
    expect(gist(reader.read(said, jackets))).toEqual([line])
  })
})

describe('no question about the shop', () => {
  test.each([
    ['something lighter', ['adjust weight_g less']],
    ['the cheapest one is fine', ['like 4']],
    ['which of these is the warmest?', ['compare 1,2,3,4,5']],
    ['which is better?', ['compare']],
    ['the lightest blue hoodie', ['+category Hoodies & Sweatshirts', '+color Blue|Navy']],
  ])('%s', (said, lines) => {
    expect(gist(reader.read(said, afterList))).toEqual(lines)
  })

  test('an end of what no item is measured by is none', () => {
    expect(gist(reader.read('the best rated', afterList)).some(line => line.startsWith('ask-catalog'))).toBe(false)
  })
})

describe('in the demonstration shop', () => {
  let demonstration: UtteranceReader
  beforeAll(async () => {
    demonstration = createLexiconReader((await readCatalog('catalog')).catalog)
  })
  const asked = (said: string): DialogueAct | undefined => demonstration.read(said, fresh).acts.find(({ type }) => type === 'ask-catalog')

  test.each([
    ['what is the best rated tent?', 'highest', 'rating'],
    ['what is the newest book?', 'highest', 'year'],
    ['what is your newest backpack?', 'highest', 'release_date'],
    ['what is the longest book?', 'highest', 'pages'],
    ['what is the longest film?', 'highest', 'minutes'],
    ['which headphones have the longest battery life?', 'highest', 'battery_h'],
    ['what is the biggest tent?', 'highest', 'people'],
    ['what is the biggest backpack?', 'highest', 'capacity_l'],
    ['评分最高的跑鞋', 'highest', 'rating'],
    ['最新的电影', 'highest', 'year'],
    ['最新的跑鞋', 'highest', 'release_date'],
    ['最轻的帐篷是哪个', 'lowest', 'weight_g'],
    ['续航最长的耳机', 'highest', 'battery_h'],
  ])('%s', (said, question, facet) => {
    expect(asked(said)).toMatchObject({ question, facet, wishes: expect.arrayContaining([expect.objectContaining({ facet: 'category' })]) })
  })
})
