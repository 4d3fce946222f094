/** Amounts of money as people say them: bounds in words and signs, spelled numbers, Chinese, and numbers that are no money. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fresh, reader } from './shop.js'

const priceWishes = (said: string) => reader.read(said, fresh).wishes.filter(({ facet }) => facet === 'price')

function prices(said: string): string[] {
  return reader
    .read(said, fresh)
    .wishes.filter(wish => wish.facet === 'price')
    .map(({ operator, values }) => `${operator} ${values.join('-')}`)
}

describe('an upper bound', () => {
  test.each([
    ['below fifty bucks', 50],
    ['50 dollars max', 50],
    ['not more than 30 bucks', 30],
    ['keep it under 75', 75],
    ['at the most 45 dollars', 45],
    ["can't go over 60", 60],
    ['we cannot pay more than 90', 90],
    ['nothing over $65', 65],
    ['I have $80', 80],
    ["I've got 80 dollars to spend", 80],
    ['up to 100 EUR', 100],
    ['less than a hundred', 100],
    ['under a thousand dollars', 1000],
    ['a watch under $1.5k', 1500],
    ['200以下的背包', 200],
    ['两百块以内的包', 200],
    ['50刀以内', 50],
    ['价格别超过六十', 60],
    ['不能超过一百二', 120],
    ['最多花80', 80],
    ['¥200以内', 200],
  ])('%s', (said, amount) => {
    expect(prices(said)).toEqual([`at-most ${amount}`])
  })
})

describe('a lower bound', () => {
  test.each([
    ['$20 minimum', 20],
    ['at the very least 40 dollars', 40],
    ['not under 70', 70],
    ['nothing below 25 dollars', 25],
    ['starting from 20 dollars', 20],
    ['不低于50元', 50],
    ['不少于一百块', 100],
    ['100元以上', 100],
  ])('%s', (said, amount) => {
    expect(prices(said)).toEqual([`at-least ${amount}`])
  })
})

describe('a range', () => {
  test.each([
    ['budget 40 to 60', 40, 60],
    ['from 20 to 30 dollars', 20, 30],
    ['between fifty and eighty dollars', 50, 80],
    ['between a hundred and two hundred dollars', 100, 200],
    ['between 80 and 50 dollars', 50, 80],
    ['一百到两百元的手表', 100, 200],
    ['三四十块的T恤', 30, 40],
    ['预算在五十到八十之间', 50, 80],
  ])('%s', (said, low, high) => {
    expect(prices(said)).toEqual([`between ${low}-${high}`])
  })

  test('said as two bounds is two wishes', () => {
    expect(prices('more than 20 but less than 40 dollars').sort()).toEqual(['at-least 20', 'at-most 40'])
    expect(prices('over $20 and under $40').sort()).toEqual(['at-least 20', 'at-most 40'])
  })
})

describe('an amount', () => {
  test.each([
    ['roughly a hundred dollars', 100],
    ['a hundred and twenty dollars', 120],
    ['three hundred and five dollars', 305],
    ['one hundred fifty dollars', 150],
    ['seventeen bucks', 17],
    ['a hoodie for 40 quid', 40],
    ['45$', 45],
    ['$1.5k', 1500],
    ['一千五百元', 1500],
    ['五十多块', 50],
    ['50元上下', 50],
  ])('%s', (said, amount) => {
    expect(prices(said)).toEqual([`about ${amount}`])
  })
})

describe('no money', () => {
  test.each([
    'two hoodies',
    'the second one',
    'for my 30th birthday',
    'a hundred thanks',
    'a jacket from 2019',
    'size 42',
    'for a 7 year old',
    '三个人用的帐篷',
    '我今年三十岁',
    'within 3 days',
  ])('%s', said => {
    expect(prices(said)).toEqual([])
  })
})

test('any amount with a bound and a currency is read as it stands', () => {
  const amount = fc.integer({ min: 1, max: 99_999 })
  fc.assert(
    fc.property(amount, value => {
      expect(prices(`a hoodie under $${value}`)).toEqual([`at-most ${value}`])
      expect(prices(`a hoodie under ${value.toLocaleString('en-US')} dollars`)).toEqual([`at-most ${value}`])
      expect(prices(`${value}元以上的帽衫`)).toEqual([`at-least ${value}`])
    }),
  )
})

describe('an amount that is itself out', () => {
  test.each(['shorts under $35', 'shorts for less than 35 dollars', '低于35美元的短裤', 'shorts over $35'])('in "%s"', said => {
    expect(priceWishes(said)).toMatchObject([{ isStrict: true }])
  })

  test.each(['shorts up to $35', 'shorts, at most 35 dollars', 'shorts, not over $35', '35美元以内的短裤', 'at least $35'])(
    'but not in "%s"',
    said => {
      expect(priceWishes(said)).toEqual([expect.not.objectContaining({ isStrict: true })])
    },
  )
})
