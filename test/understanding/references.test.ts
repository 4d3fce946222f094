/** Which shown items are meant, by place and by pointing; and ordinals that mean no item. */
import { describe, expect, test } from 'vitest'
import { afterList, fresh, gist, reader, shown } from './shop.js'

describe('places in the list', () => {
  test.each([
    ['the first two are nice', 'like 1,2'],
    ['the last two are fine', 'like 4,5'],
    ['I like both', 'like 1,2'],
    ['both of them are lovely', 'like 1,2'],
    ['compare both', 'compare 1,2'],
    ['compare the last two', 'compare 4,5'],
    ['compare #1 and #3', 'compare 1,3'],
    ['compare 1, 2 and 3', 'compare 1,2,3'],
    ['compare all of them', 'compare 1,2,3,4,5'],
    ['#3', 'like 3'],
    ['2', 'like 2'],
    ['option two please', 'like 2'],
    ['third please', 'like 3'],
    ['second one', 'like 2'],
    ['the second to last is great', 'like 4'],
    ['I like the middle one', 'like 3'],
    ['how much is the penultimate one?', 'ask-item price 4'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, afterList))).toEqual([line])
  })

  test.each([
    ['前两个都不错', 'like 1,2'],
    ['后两个不喜欢', 'dislike 4,5'],
    ['两个都喜欢', 'like 1,2'],
    ['二号和三号对比', 'compare 2,3'],
    ['3号不错', 'like 3'],
    ['中间那个不错', 'like 3'],
    ['倒数第二个多少钱', 'ask-item price 4'],
    ['最后一个多少钱', 'ask-item price 5'],
    ['第1个和第2个有什么区别', 'compare 1,2'],
    ['这个不错', 'like 1'],
    ['这些都挺好', 'like 1,2,3,4,5'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, afterList))).toEqual([line])
  })
})

describe('no item is meant by', () => {
  test.each([
    'our second anniversary',
    "it's for my first day",
    'my first child',
    'a second opinion',
    'just a second',
    'in the first place',
    'the first time we met',
    'a middle class family',
    'in the middle of winter',
    'on the 2nd of May',
    'item 7',
    '#9',
    '99',
    '我第一次买',
    '第二天要用',
    '我们的第二个孩子',
  ])('%s', said => {
    const { acts, wishes } = reader.read(said, afterList)
    expect(acts.filter(act => act.type !== 'unknown-words')).toEqual([])
    expect(wishes).toEqual([])
  })

  test.each([
    ['at first I wanted a bag', '+category Bags'],
    ['first, show me jackets', '+category Jackets'],
    ['first of all, a red hoodie', '+category Hoodies & Sweatshirts', '+color Red'],
    ['last but not least, a bag', '+category Bags'],
    ['second hand bags', '+category Bags'],
    ['a bag for both work and travel', '+category Bags'],
    ['both red and black', '+color Black|Red'],
    ['第一次跑马拉松，需要跑鞋', '+category Shoes/Running'],
    ['第二个孩子的背包', '+category Backpacks'],
  ])('the place word in "%s"', (said, ...lines) => {
    expect(gist(reader.read(said, afterList))).toEqual(lines)
  })
})

describe('before anything was shown', () => {
  test.each(['the second one', 'both', '#1', '第一个', 'these are nice'])('%s points at nothing', said => {
    const { acts } = reader.read(said, fresh)
    expect(acts.filter(act => 'targets' in act && act.targets.length > 0)).toEqual([])
  })
})

test('every place has its item, in either language', () => {
  const list = shown.at(-1) ?? []
  const english = ['first', 'second', 'third', 'fourth', 'fifth']
  const chinese = '一二三四五'
  for (const [index, id] of list.entries()) {
    for (const said of [
      `I love the ${english[index]} one`,
      `#${index + 1} is nice`,
      `喜欢第${chinese[index]}个`,
      `${chinese[index]}号不错`,
    ])
      expect(reader.read(said, afterList).acts).toEqual([{ type: 'react', value: 'like', targets: [id] }])
  }
})

describe('several items described or named', () => {
  test.each([
    ['compare the black one and the navy one', 'compare 1,2'],
    ['compare the corvin with the brask', 'compare 1,2'],
    ['the corvin or the brask, which is better?', 'compare 1,2'],
    ['黑色的和藏青色的那件有什么区别', 'compare 1,2'],
    ['那个黑色的我喜欢', 'like 1'],
    ['那件藏青色的不错', 'like 2'],
    ['红色那件怎么样', 'ambiguous 3,5'],
  ])('%s', (said, line) => {
    expect(gist(reader.read(said, afterList))).toEqual([line])
  })
})

describe('what something else is preferred to', () => {
  test.each([
    ['I prefer the second over the first', 'like 2'],
    ['I prefer the second to the first', 'like 2'],
    ["I'd rather have the second than the first", 'like 2'],
    ['比起第一个我更喜欢第二个', 'like 2'],
    ['neither the first nor the second', 'dislike 1,2'],
    ['none of the first three', 'dislike 1,2,3'],
  ])('is not liked: %s', (said, line) => {
    expect(gist(reader.read(said, afterList))).toEqual([line])
  })
})
