/** What is asked of, taken, matched with and measured against what was shown; and the same words said of nothing shown. */
import { describe, expect, test } from 'vitest'
import { afterList, fresh, gist, reader } from './shop.js'

const heard = (said: string) => gist(reader.read(said, afterList))

describe('telling about', () => {
  test.each([
    ['tell me about the second', 'ask-item description 2'],
    ['tell me more about the Corvin Zip Hoodie', 'ask-item description 1'],
    ['tell me about Corvin', 'ask-item description 1'],
    ['what is the salt ferry about?', 'ask-item description book'],
    ["what's the first one like?", 'ask-item description 1'],
    ["I'd like to know more about number 3", 'ask-item description 3'],
    ["how's the first one?", 'ask-item description 1'],
    ['what about the second one?', 'ask-item description 2'],
    ['第二款怎么样？', 'ask-item description 2'],
    ['第二件的材质怎么样', 'ask-item material 2'],
    ['介绍一下第二个', 'ask-item description 2'],
    ['说说第一个', 'ask-item description 1'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each(['tell me about hoodies', 'tell me about your shop'])('is of no item: %s', said => {
    expect(heard(said).filter(line => line.startsWith('ask-item'))).toEqual([])
  })

  test('an item by its title needs no list', () => {
    expect(gist(reader.read('tell me about the Corvin Zip Hoodie', fresh))).toEqual(['ask-item description 1'])
  })
})

test.each(['what about a red one?', '红色的怎么样'])('a value asked for is a wish: %s', said => {
  expect(heard(said)).toContain('+color Red')
})

describe('taking', () => {
  test.each([
    ["I'll take the second", 'accept 2'],
    ["I'll take it", 'accept'],
    ["I'll take them all", 'like 1,2,3,4,5'],
    ['order the third', 'accept 3'],
    ['can I get the second in blue', 'accept 2'],
    ['就要第二个', 'accept 2'],
    ['我买第一个', 'accept 1'],
    ['买下第三个', 'accept 3'],
    ["I'll take the red one", 'ambiguous 3,5'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each(["I'll take a hoodie", 'take the price into account', 'buy it for my mum', 'not the Corvin Zip Hoodie'])('is not: %s', said => {
    expect(heard(said).filter(line => line.startsWith('accept'))).toEqual([])
  })
})

describe('what goes with it', () => {
  test.each([
    ['what goes with the second?', 'more complement 2'],
    ['what goes well with it?', 'more complement'],
    ['something to go with the first', 'more complement 1'],
    ['accessories for it', 'more complement'],
    ['what else do I need?', 'more complement'],
    ['第二个配什么好', 'more complement 2'],
    ['怎么搭配', 'more complement'],
    ['和第一个搭配的', 'more complement 1'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each(['what goes with everything?', 'accessories for my bike', 'show me bags that go with jackets', 'what colour goes with red?'])(
    'asks for a thing of its own: %s',
    said => {
      expect(heard(said).filter(line => line.startsWith('more'))).toEqual([])
    },
  )
})

describe('more or less than one of them', () => {
  const adjusts = (said: string) => reader.read(said, afterList).acts.filter(act => act.type === 'adjust')

  test.each([
    ['cheaper than the second', 'price', 'less', 'hoodie-navy'],
    ['something cheaper than the first', 'price', 'less', 'hoodie-black'],
    ['more expensive than the first', 'price', 'more', 'hoodie-black'],
    ['lighter than the third', 'weight_g', 'less', 'hoodie-red'],
    ['the first but cheaper', 'price', 'less', 'hoodie-black'],
    ['比第二个贵一点的', 'price', 'more', 'hoodie-navy'],
  ])('%s', (said, facet, direction, than) => {
    expect(adjusts(said)).toEqual([expect.objectContaining({ facet, direction, than })])
  })

  test.each(['less than 50', 'a lighter blue', 'lighter colours', 'is the first cheaper than the second?'])('is not: %s', said => {
    expect(adjusts(said)).toEqual([])
  })
})

describe('a statement of one’s own', () => {
  test.each(['I will ask it later', 'I will think about zeppelins', 'sounds like a plan'])('is answered with no refusal: %s', said => {
    expect(heard(said)).toEqual([])
  })

  test.each(['I would like a zeppelin', 'we need a zeppelin'])('but asks for something in “%s”', said => {
    expect(heard(said)).toEqual(['unknown-words zeppelin'])
  })
})

describe('sentences', () => {
  test.each([
    ['Sounds fine. Where is it held?', 'ask-item address'],
    ['Great. How much is the first?', 'ask-item price 1'],
    ['No. I need to think.', 'refuse'],
  ])('are read apart where the whole says nothing: %s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })
})

describe('a fact of what was shown', () => {
  test.each([
    ['Can you tell me its price?', 'ask-item price'],
    ['is parking available?', 'ask-item parking'],
    ['what is its rating?', 'ask-item rating'],
    ['who makes the third?', 'ask-item brand 3'],
    ['how heavy is the second one?', 'ask-item weight_g 2'],
    ['what kind of music is it?', 'ask-item genre'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each([
    ['find me a tee rated 4', '+category Tees'],
    ['what kind of bags do you have?', '+category Bags'],
    ['where is my order', 'shop-service'],
  ])('is not asked in “%s”', (said, line) => {
    expect(heard(said)).toEqual([line])
  })
})
