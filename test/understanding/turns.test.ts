/** What an utterance does to what was said before: answers, corrections, withdrawals, changes of subject. */
import { describe, expect, test } from 'vitest'
import type { ReadingState } from '../../src/contracts/understanding.js'
import { afterList, fresh, gist, held, reader } from './shop.js'

const jacketForWomen: ReadingState = {
  ...afterList,
  wishes: [held('category', 'Jackets'), held('gender', 'Women'), held('color', 'Black')],
}

describe('an answer to our question', () => {
  const asked: ReadingState = { ...jacketForWomen, question: { facet: 'color', options: ['Black', 'Green', 'Red'] } }

  test.each([
    ['2', '+color Green'],
    ['the green', '+color Green'],
    ['Red please', '+color Red'],
    ['red, please', '+color Red'],
    ["I'd like the black one", '+color Black'],
    ['绿色', '+color Green'],
    ['红色的吧', '+color Red'],
    ['option 3', '+color Red'],
    ['not red', '-color Red'],
    ['green or red', '+color Green|Red'],
    ["doesn't matter", 'withdraw color'],
    ['neither', 'withdraw color'],
    ["I don't care", 'withdraw color'],
    ['any is fine', 'withdraw color'],
    ['都可以', 'withdraw color'],
    ['无所谓', 'withdraw color'],
    ['no', 'withdraw color'],
    ['No.', 'withdraw color'],
    ['no, thanks', 'withdraw color'],
    ['no preference', 'withdraw color'],
    ['not really', 'withdraw color'],
    ["no, it doesn't matter to me", 'withdraw color'],
    ['没有', 'withdraw color'],
    ['没有偏好', 'withdraw color'],
    ['都行吧，谢谢', 'withdraw color'],
    ['no polyester', '-material Polyester'],
    ['no wool please', '-material Wool'],
    ['any under $50', 'price at-most 50'],
    ['没有羊毛的', '-material Wool'],
    ['不要聚酯纤维的', '-material Polyester'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, asked))).toEqual([line])
  })

  test('a single option is taken with a yes', () => {
    const question = { facet: 'material', options: ['Canvas'] }
    expect(gist(reader.read('yes please', { ...jacketForWomen, question }))).toEqual(['+material Canvas'])
  })

  test('something else than an answer is read as usual', () => {
    expect(gist(reader.read('under 50 dollars', asked))).toEqual(['price at-most 50'])
    expect(gist(reader.read('show me others', asked))).toEqual(['more others'])
  })
})

describe('taking back', () => {
  test.each([
    ['forget the colour', 'withdraw color'],
    ["colour doesn't matter", 'withdraw color'],
    ["the color doesn't matter any more", 'withdraw color'],
    ["I don't care about the colour", 'withdraw color'],
    ['any colour is fine', 'withdraw color'],
    ['drop the colour', 'withdraw color'],
    ['no preference on color', 'withdraw color'],
    ['颜色无所谓', 'withdraw color'],
    ['什么颜色都行', 'withdraw color'],
    ['不限颜色', 'withdraw color'],
    ['forget that I want black', 'withdraw Black'],
    ['forget about the black', 'withdraw Black'],
    ['忘掉黑色', 'withdraw Black'],
    ['price is not important', 'withdraw price'],
    ['ignore the budget', 'withdraw price'],
    ['价格不重要', 'withdraw price'],
    ['the brand is irrelevant', 'withdraw brand'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, jacketForWomen))).toEqual([line])
  })
})

describe('corrections', () => {
  test.each([
    ['sorry, I meant for men', ['gender'], '+gender Men'],
    ['actually, make it green', ['color'], '+color Green'],
    ['I meant red', ['color'], '+color Red'],
    ['in red instead', ['color'], '+color Red'],
    ['不对，我是说男款', ['gender'], '+gender Men'],
    ['改成红色', ['color'], '+color Red'],
    ['其实我想要绿色的', ['color'], '+color Green'],
  ])('%s', (said, replaces, line) => {
    const understanding = reader.read(said, jacketForWomen)
    expect(understanding.replaces).toEqual(replaces)
    expect(understanding.newSubject).toBe(false)
    expect(gist(understanding)).toContain(line)
  })

  test('"also red" adds and replaces nothing', () => {
    expect(reader.read('also red', jacketForWomen).replaces).toEqual([])
  })
})

describe('a change of subject', () => {
  test.each([
    ['bags instead', '+category Bags'],
    ['I need a backpack', '+category Backpacks'],
    ['now show me watches', '+category Watches'],
    ['换成背包', '+category Backpacks'],
    ['我还想买双跑鞋', '+category Shoes/Running'],
  ])('%s', (said, line) => {
    const understanding = reader.read(said, jacketForWomen)
    expect(understanding.newSubject).toBe(true)
    expect(understanding.replaces).toContain('category')
    expect(gist(understanding)).toContain(line)
  })

  test.each(['a red jacket', 'jackets under 100', 'something waterproof', 'cheaper', '便宜点的夹克'])('%s stays with it', said => {
    expect(reader.read(said, jacketForWomen).newSubject).toBe(false)
  })

  test('a corrected kind is no new subject', () => {
    const understanding = reader.read('sorry, I meant a hoodie', jacketForWomen)
    expect(understanding).toMatchObject({ newSubject: false, replaces: ['category'] })
  })
})

describe('context', () => {
  test.each([
    ['boots for my rainy commute', { weather: 'rain', occasion: 'commute' }],
    ['a birthday present for my girlfriend', { occasion: 'birthday', purpose: 'gift', recipient: 'girlfriend' }],
    ['送女朋友的生日礼物', { occasion: 'birthday', purpose: 'gift', recipient: 'girlfriend' }],
    ['a dress for a wedding in summer', { occasion: 'wedding', season: 'summer' }],
    ['冬天下雪穿的鞋', { weather: 'snow', season: 'winter' }],
    ['给爸爸买块手表', { recipient: 'father' }],
    ['what about for her dad?', { recipient: 'father' }],
    ['a hoodie', {}],
    ['for a trip to the beach', { place: 'beach' }],
    ['something for the office', { place: 'office' }],
    ['需要周末用的背包', { time: 'weekend' }],
  ])('%s', (said, context) => {
    expect(reader.read(said, afterList).context).toEqual(context)
  })
})

describe('search words', () => {
  test.each([
    ['I am looking for a black hoodie under $50, please', 'black hoodie'],
    ['a bag without leather', 'bag'],
    ['hello', ''],
    ['show me others', ''],
    ['cheaper', ''],
    ['the second one is nice', ''],
    ['a cosy thing for evenings on the sofa', 'cosy evenings sofa'],
  ])('%s', (said, words) => {
    expect(reader.read(said, afterList).searchText).toBe(words)
  })

  test('Chinese keeps its words and gains English ones', () => {
    const { searchText } = reader.read('一双舒适的跑鞋', afterList)
    expect(searchText).toContain('舒适')
    expect(searchText).toContain('comfortable running shoe')
  })

  test('what is avoided is not searched for, in Chinese either', () => {
    const { searchText } = reader.read('灰色长裤，不要棉的', afterList)
    expect(searchText).not.toMatch(/棉|cotton/)
  })
})

describe('what stays unexplained', () => {
  test.each([
    ['a black hoodie', []],
    ['please show me the hoodies you have', []],
    ['a hoodie with thumbholes', ['thumbholes']],
    ['黑色的连帽衫', []],
    ['有拇指孔的连帽衫', ['拇指孔']],
    ['thanks', []],
  ])('%s', (said, words) => {
    expect(reader.read(said, afterList).unexplained).toEqual(words)
  })
})

test('whose relative it is says nothing of whom a thing is for', () => {
  expect(gist(reader.read('a watch for her dad', fresh))).toContain('+gender Men')
  expect(gist(reader.read('a watch for his mother', fresh))).toContain('+gender Women')
  expect(gist(reader.read('a watch for her', fresh))).toContain('+gender Women')
})

test.each(['我想要一个送妈妈的礼物', '送朋友的生日礼物', 'something for my sister'])(
  'for somebody else the kind is open again: %s',
  said => {
    const wishes = [held('category', 'Jackets'), held('color', 'Gray')]
    expect(reader.read(said, { ...fresh, turn: 1, wishes }).newSubject).toBe(true)
  },
)
