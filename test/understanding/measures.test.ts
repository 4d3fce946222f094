/** Figures with a unit, halves, sizes and ratings: each binds to its own field, and nothing else does. */
import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import { createLexiconReader } from '../../src/understanding/index.js'
import { catalogOf, fresh, gist } from './shop.js'

const items: readonly Item[] = [
  { id: 'a', title: 'Harbour House', category: 'Homes', attributes: { rating: '4.3' } },
  { id: 'b', title: 'Mill House', category: 'Homes', attributes: { rating: '3.9' } },
  { id: 'k', title: 'Brook Kettle', category: 'Kitchen/Kettles', price: 40, attributes: { capacity_l: 1.7, weight_g: 900 } },
  {
    id: 'n',
    title: 'Santoku Blade',
    description: 'A kitchen knife of steel',
    category: 'Kitchen/Cutlery',
    price: 60,
    attributes: { color: 'Red' },
  },
  { id: 'g', title: 'Long Table', category: 'Games', price: 30, attributes: { minutes: 90, people: 4 } },
  { id: 'h', title: 'Quill Headphones', category: 'Headphones', price: 70, attributes: { battery_h: 30 } },
  { id: 'p', title: 'Ridge Boots', category: 'Shoes/Boots', price: 90, attributes: { sizes: ['41', '42', '43'] } },
  { id: 'f', title: 'Plain Tee', category: 'Tees', price: 20, attributes: { sizes: ['S', 'M', 'L', 'XL'] } },
  { id: 'bk', title: 'The Salt Ferry', category: 'Books', price: 12, attributes: { pages: 320 } },
]
const reader = createLexiconReader(catalogOf(items))
/** What was read beside the kind of thing. */
const figures = (said: string) => gist(reader.read(said, fresh)).filter(line => !/^[+~](?:category|title)/.test(line))

describe('a measure is read in the unit of the field', () => {
  test.each([
    ['half a litre kettle', 'capacity_l about 0.5'],
    ['a kettle of at least 500 ml', 'capacity_l at-least 0.5'],
    ['a kettle under 1500ml', 'capacity_l at-most 1.5'],
    ['a kettle between 1 and 2 litres', 'capacity_l between 1-2'],
    ['500毫升的水壶', 'capacity_l about 0.5'],
    ['半升的水壶', 'capacity_l about 0.5'],
    ['一升半的水壶', 'capacity_l about 1.5'],
    ['a kettle under half a kilo', 'weight_g at-most 500'],
    ['半公斤以下的水壶', 'weight_g at-most 500'],
    ["a kettle that isn't heavier than 1 kg", 'weight_g at-most 1000'],
    ['a kettle under 2 lbs', 'weight_g at-most 907.18474'],
    ['a kettle of at least 40 oz', 'weight_g at-least 1133.980925'],
    ['a game of an hour and a half', 'minutes about 90'],
    ['a game for one and a half hours', 'minutes about 90'],
    ['a game under two hours', 'minutes at-most 120'],
    ['half an hour game', 'minutes about 30'],
    ['一个半小时的桌游', 'minutes about 90'],
    ['两小时以内的桌游', 'minutes at-most 120'],
    ['a game for four people', 'people about 4'],
    ['headphones with 30 hours of battery', 'battery_h about 30'],
    ['headphones with a battery of at least 20 hours', 'battery_h at-least 20'],
    ['续航20小时以上的耳机', 'battery_h at-least 20'],
    ['a book of at most 400 pages', 'pages at-most 400'],
    ['四百页以内的书', 'pages at-most 400'],
  ])('%s', (said, line) => {
    expect(figures(said)).toEqual([line])
  })

  test.each(['a half price kettle', 'half of the kettles', 'the second half of a book', 'an hour glass'])(
    'and “%s” measures nothing',
    said => {
      expect(figures(said)).toEqual([])
    },
  )
})

describe('a rating', () => {
  test.each([
    ['a house rated 4.2 or higher', 'rating at-least 4.2'],
    ['a house with a rating of at least 4', 'rating at-least 4'],
    ['find me a house rated 4', 'rating at-least 4'],
    ['at least 4 rating', 'rating at-least 4'],
    ['rating above 4.5', 'rating at-least 4.5'],
    ['4.5+ rating', 'rating at-least 4.5'],
    ['a rating of 4 or less', 'rating at-most 4'],
    ['rated below 3', 'rating at-most 3'],
    ['评分4分以上的房子', 'rating at-least 4'],
    ['评分不低于4的房子', 'rating at-least 4'],
  ])('is wanted: %s', (said, line) => {
    expect(figures(said)).toEqual([line])
  })

  test.each(['what is its rating?', 'I would rate this 4', 'a house for 4'])('is not: %s', said => {
    expect(figures(said)).toEqual([])
  })
})

describe('a size', () => {
  test.each([
    ['a tee in l', '+sizes L'],
    ['small tee', '+sizes S'],
    ['a large tee', '+sizes L'],
    ['an extra large tee', '+sizes XL'],
    ['an extra-large tee', '+sizes XL'],
    ['tee in medium', '+sizes M'],
    ['加大号T恤', '+sizes XL'],
    ['boots in 42', '+sizes 42'],
    ['uk size 42 boots', '+sizes 42'],
  ])('is worn: %s', (said, line) => {
    expect(figures(said)).toEqual([line])
  })

  test.each(['a large kettle', 'a small kettle', 'medium roast', '42号线', 'boots in 43%', 'a kettle in 42', 'size 44 boots'])(
    'is none that anything here has: %s',
    said => {
      expect(figures(said)).toEqual([])
    },
  )
})

describe('what is counted', () => {
  test.each([
    ['how many knives do you have?', 'ask-catalog count +text knife'],
    ['有多少把刀', 'ask-catalog count +text knife'],
    ['how many red knives?', 'ask-catalog count +color Red +text knife'],
    ['how many items do you have?', 'ask-catalog count'],
  ])('%s', (said, line) => {
    expect(figures(said)).toEqual([line])
  })

  test('is a department where one is so named', () => {
    expect(gist(reader.read('how many kettles are there?', fresh))).toEqual(['ask-catalog count +category Kettles'])
  })
})
