/** Acts in words that nobody wrote the patterns from: feelings, questions, refusals, moves, in both languages. */
import { describe, expect, test } from 'vitest'
import { afterList, fresh, gist, reader } from './shop.js'

const heard = (said: string) => gist(reader.read(said, afterList))

describe('feelings about what was shown', () => {
  test.each([
    ['I like them all', 'like 1,2,3,4,5'],
    ['hate them', 'dislike 1,2,3,4,5'],
    ["I don't like these", 'dislike 1,2,3,4,5'],
    ['不要这些', 'dislike 1,2,3,4,5'],
    ['I love it', 'accept'],
    ['I really like that', 'accept'],
    ['this is ugly', 'refuse'],
    ['it looks really boring', 'refuse'],
    ['not for me', 'refuse'],
    ['not my style', 'refuse'],
    ['never mind', 'refuse'],
    ['算了', 'refuse'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each([
    ['the first is too expensive', 'adjust price less'],
    ['the second is too heavy', 'adjust weight_g less'],
    ['这些太贵了', 'adjust price less'],
    ["it's nice but too expensive", 'adjust price less'],
  ])('a complaint praises nothing: %s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })
})

describe('a wish said with "like" is no feeling about an item', () => {
  test.each([
    ["I'd like a jacket", '+category Jackets'],
    ["I'd like it in blue", '+color Blue|Navy'],
    ['I would prefer something in green', '+color Green'],
    ['I like hoodies', '+category Hoodies & Sweatshirts'],
    ['I love wool', '+material Wool'],
    ["I don't like red", '-color Red'],
    ['我不喜欢红色', '-color Red'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
    expect(gist(reader.read(said, fresh))).toEqual([line])
  })
})

describe('a question about what was shown', () => {
  test.each([
    ['does it have pockets?', 'ask-item pockets'],
    ['are any of them waterproof?', 'ask-item waterproof 1,2,3,4,5'],
    ['is either of these wool?', 'ask-item material 1,2,3,4,5'],
    ['can I wash it?', 'ask-item wash'],
    ['could we wear the second one to the office?', 'ask-item wear to office 2'],
    ['would the first suit my dad?', 'ask-item suit dad 1'],
    ['what are the materials of the first two?', 'ask-item material 1,2'],
    ['第二个是什么材质', 'ask-item material 2'],
    ['这个有蓝色的吗', 'ask-item color 1'],
    ['which is best?', 'compare'],
    ['is the first cheaper than the second?', 'compare 1,2'],
    ['which of these is the warmest?', 'compare 1,2,3,4,5'],
    ['1和3哪个好', 'compare 1,3'],
    ['why did you pick the third?', 'why 3'],
    ['为啥是第一个', 'why 1'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })
})

describe('a question for advice', () => {
  test.each(['which one do you recommend?', 'which should I buy?', 'which one would you take?', '你推荐哪个'])(
    'is answered by the best ranked and a comparison: %s',
    said => {
      expect(heard(said)).toEqual(['compare', 'why 1'])
    },
  )

  test('keeps to those that are pointed at', () => {
    expect(heard('which would you take, the second or the third?')).toEqual(['compare 2,3', 'why 2'])
  })
})

describe('a question to the shop is a wish', () => {
  test.each([
    ['is there a waterproof jacket?', '+category Jackets', '+waterproof true'],
    ['which of them are waterproof?', '+waterproof true'],
    ['are there any red hoodies?', '+category Hoodies & Sweatshirts', '+color Red'],
    ['有红色的吗', '+color Red'],
    ['有红色的连帽衫吗', '+category Hoodies & Sweatshirts', '+color Red'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual(lines)
    expect(gist(reader.read(said, fresh))).toEqual(lines)
  })

  test.each([
    ['is it waterproof?', '+waterproof true'],
    ['does it come in blue?', '+color Blue|Navy'],
  ])('%s asks of nothing before a list', (said, line) => {
    expect(gist(reader.read(said, fresh))).toEqual([line])
  })
})

describe('more', () => {
  test.each([
    ['any more?', 'more others'],
    ['more please', 'more others'],
    ['换一个', 'more others'],
    ['再推荐几个', 'more others'],
    ['有没有像第二个那样的', 'more similar 2'],
    ['类似这个的有吗', 'more similar 1'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each([
    ['do you have more hoodies?', '+category Hoodies & Sweatshirts', 'more others'],
    ['都不喜欢，换一批', 'more others', 'refuse'],
    ['和第一个差不多，但是便宜点的', 'adjust price less', 'more similar 1'],
    ["I'd like something like this but in blue", '+color Blue|Navy', 'more similar 1'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual(lines)
  })
})

describe('taking back what no longer holds states no wish', () => {
  test.each(['forget what I said about red', 'please ignore the red', '忘掉红色吧'])('%s', said => {
    expect(heard(said)).toEqual(['withdraw Red'])
  })

  test('but red may be fine', () => {
    expect(heard('红色也可以')).toEqual(['+color Red'])
  })
})

describe('my preferences', () => {
  test.each(['show my preferences', "what's my profile?", 'what do you know about my taste?', '我的偏好是什么'])('%s', said => {
    expect(heard(said)).toEqual(['show-interest'])
  })

  test('as a statement are wishes', () => {
    expect(heard('my preferences are red and cotton')).toEqual(['+color Red', '+material Cotton'])
  })
})

test('words of an act need no model', () => {
  for (const said of ['类似这个的有吗', '都不喜欢，换一批', '两个都喜欢', '这些都挺好', 'something different', '喜欢第一个'])
    expect(reader.read(said, afterList).unexplained).toEqual([])
})

describe('said in passing', () => {
  test.each([
    ['No thanks, not these just yet'],
    ['No. I need to think about it first.'],
    ['Nothing at all, thanks'],
    ['Was it first made six years back?'],
  ])('%s praises no item', said => {
    expect(reader.read(said, afterList).acts.filter(act => act.type === 'react' && act.value === 'like')).toEqual([])
  })

  test.each(['how expensive is it?', 'how pricey is the second?'])('%s asks for the price', said => {
    expect(reader.read(said, afterList).acts).toEqual([expect.objectContaining({ type: 'ask-item', property: 'price' })])
  })
})

describe('several shown items of one description', () => {
  const hoodies = { ...afterList, shown: [['hoodie-black', 'hoodie-navy', 'hoodie-red']] }

  test.each([
    ['is the hoodie warm?', 'ambiguous'],
    ['how much is the hoodie?', 'ambiguous'],
    ['what material is the hoodie?', 'ambiguous'],
    ['连帽衫暖和吗', 'ambiguous'],
    ['is the black hoodie warm?', 'ask-item'],
    ['how much is the corvin?', 'ask-item'],
    ['are the hoodies warm?', 'ask-item'],
    ['is it warm?', 'ask-item'],
  ])('%s', (said, type) => {
    for (const state of [afterList, hoodies]) {
      const [act] = reader.read(said, state).acts
      expect(act?.type).toBe(type)
      if (act?.type === 'ambiguous') expect(act.candidates).toEqual(['hoodie-black', 'hoodie-navy', 'hoodie-red'])
    }
  })

  test.each(['比较黑色和藏青色的', '请比较黑色和藏青色的', '比较一下黑色和藏青色的', 'compare the black one and the navy one'])(
    '%s',
    said => {
      expect(gist(reader.read(said, afterList))).toEqual(['compare 1,2'])
    },
  )

  test('比较便宜的 compares nothing', () => {
    expect(gist(reader.read('比较便宜的连帽衫和夹克', fresh)).some(line => line.startsWith('compare'))).toBe(false)
  })
})
