/** Slips, second thoughts and other subjects: what they end and what they leave. */
import { describe, expect, test } from 'vitest'
import type { ReadingState } from '../../src/contracts/understanding.js'
import { afterList, fresh, gist, held, reader } from './shop.js'

const jacketForWomen: ReadingState = {
  ...afterList,
  wishes: [held('category', 'Jackets'), held('gender', 'Women'), held('color', 'Black')],
}

describe('a slip put right replaces and starts no subject', () => {
  test.each([
    ['sorry, I meant for men', '+gender Men', 'gender'],
    ['I meant for my husband', '+gender Men', 'gender'],
    ['no, for men', '+gender Men', 'gender'],
    ["wait, men's", '+gender Men', 'gender'],
    ['oops, red', '+color Red', 'color'],
    ['correction: red', '+color Red', 'color'],
    ['change it to red', '+color Red', 'color'],
    ['no wait, a hoodie', '+category Hoodies & Sweatshirts', 'category'],
    ['不好意思，是男款', '+gender Men', 'gender'],
    ['说错了，要红色', '+color Red', 'color'],
    ['换个颜色，红色', '+color Red', 'color'],
    ['改为男士', '+gender Men', 'gender'],
  ])('%s', (said, line, facet) => {
    const understanding = reader.read(said, jacketForWomen)
    expect(gist(understanding)).toEqual([line])
    expect(understanding).toMatchObject({ replaces: [facet], newSubject: false, unexplained: [] })
  })
})

describe('another thing is a new subject', () => {
  test.each([
    ['a bag under 40', '+category Bags', 'price at-most 40'],
    ["let's look at watches", '+category Watches'],
    ['switch to bags', '+category Bags'],
    ['再看看背包', '+category Backpacks'],
    ['never mind the jacket, a hoodie', '+category Hoodies & Sweatshirts', 'withdraw Jackets'],
    ['forget the jacket, show me hoodies', '+category Hoodies & Sweatshirts', 'withdraw Jackets'],
    ['forget the jacket and show me hoodies', '+category Hoodies & Sweatshirts', 'withdraw Jackets'],
  ])('%s', (said, ...lines) => {
    const understanding = reader.read(said, jacketForWomen)
    expect(gist(understanding)).toEqual(lines)
    expect(understanding.newSubject).toBe(true)
  })

  test.each(['red ones', 'any in green?', 'a leather jacket', 'for men', '皮的夹克'])('%s is none', said => {
    expect(reader.read(said, jacketForWomen).newSubject).toBe(false)
  })
})

describe('a wish that ends', () => {
  test.each([
    ['black no longer matters', 'withdraw Black'],
    ['I changed my mind about black', 'withdraw Black'],
    ['remove black', 'withdraw Black'],
    ["it doesn't have to be black", 'withdraw Black'],
    ['the colour can be anything', 'withdraw color'],
    ['不用黑色了', 'withdraw Black'],
    ['不一定要黑色', 'withdraw Black'],
    ['not black any more', '-color Black'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, jacketForWomen))).toEqual([line])
  })
})

describe('people', () => {
  test.each([['what is his name?'], ['his'], ['her birthday is soon'], ['她喜欢什么']])('"%s" states no wish', said => {
    expect(reader.read(said, fresh).wishes).toEqual([])
  })

  test.each([
    ['a gift for him', '+gender Men'],
    ['for her', '+gender Women'],
    ['a present for my sister', '+gender Women'],
    ['给他买', '+gender Men'],
    ['给她的礼物', '+gender Women'],
    ['he loves red', '+color Red'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, fresh))).toEqual([line])
  })
})

describe('a present', () => {
  test.each(['a present', 'a birthday present', 'as a present', 'a gift for him'])('%s is for giving', said => {
    expect(reader.read(said, fresh)).toMatchObject({ context: { purpose: 'gift' }, unexplained: [] })
  })

  test.each(['at present I need a bag', 'I was presented with a bag', 'presently a bag'])('%s is not', said => {
    const { context, wishes, unexplained } = reader.read(said, fresh)
    expect(context).toEqual({})
    expect(wishes.map(wish => wish.facet)).toEqual(['category'])
    expect(unexplained).toEqual([])
  })
})
