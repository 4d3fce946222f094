/** Utterances of two parts, questions that only the shop can answer, and words that no item has. */
import { describe, expect, test } from 'vitest'
import { createLexiconReader } from '../../src/understanding/index.js'
import { afterList, catalogOf, fresh, gist, held, items, reader } from './shop.js'

const heard = (said: string) => gist(reader.read(said, afterList))

describe('a greeting or thanks before something else', () => {
  test.each([
    ['hi! how much is the first one?', 'ask-item price 1', 'greet'],
    ['hello, compare the first two', 'compare 1,2', 'greet'],
    ['thanks, how much is the second?', 'ask-item price 2', 'thank'],
    ['thank you, why the first one?', 'thank', 'why 1'],
    ['thanks! show me others', 'more others', 'thank'],
    ['hi there, do you deliver?', 'greet', 'shop-service'],
    ['你好，第一个多少钱？', 'ask-item price 1', 'greet'],
    ['谢谢，第二个是什么材质', 'ask-item material 2', 'thank'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual(lines)
  })

  test('is said to be beside it', () => {
    expect(reader.read('hi! how much is the first one?', afterList).acts).toContainEqual({ type: 'greet', beside: true })
    expect(reader.read('hi, a red hoodie', fresh).acts).toContainEqual({ type: 'greet', beside: true })
    expect(reader.read('hi there!', fresh).acts).toEqual([{ type: 'greet' }])
  })

  test.each([
    ['thanks, bye', ['bye', 'thank']],
    ['hello', ['greet']],
    ['thanks a lot!', ['thank']],
    ['谢谢', ['thank']],
  ])('%s is nothing more', (said, lines) => {
    expect(heard(said)).toEqual(lines)
  })
})

describe('forgetting and undoing before something else', () => {
  const jackets = { ...afterList, wishes: [held('category', 'Jackets'), held('color', 'Black')] }

  test.each([
    ['forget me and show me red hoodies', ['+category Hoodies & Sweatshirts', '+color Red', 'forget']],
    ['forget everything, I want bags', ['+category Bags', 'forget']],
    ['start over: red hoodies', ['+category Hoodies & Sweatshirts', '+color Red', 'forget']],
    ['undo that and show me bags', ['+category Bags', 'undo']],
    ['go back, then show me bags', ['+category Bags', 'undo']],
    ['重新开始，我要红色的连帽衫', ['+category Hoodies & Sweatshirts', '+color Red', 'forget']],
    ['撤销，给我看包', ['+category Bags', 'undo']],
    ['忘掉我，给我看红色的连帽衫', ['+category Hoodies & Sweatshirts', '+color Red', 'forget']],
    ['忘掉我吧', ['forget']],
    ['forget everything', ['forget']],
    ['undo that please', ['undo']],
  ])('%s', (said, lines) => {
    expect(gist(reader.read(said, jackets))).toEqual(lines)
  })

  test('a question after it is asked too', () => {
    expect(reader.read('undo, how much is the first?', jackets).acts.map(({ type }) => type)).toEqual(['undo', 'ask-item'])
  })

  test('what follows is read as if nothing had been said before', () => {
    const { newSubject, replaces } = reader.read('forget me and show me bags', jackets)
    expect({ newSubject, replaces }).toEqual({ newSubject: false, replaces: [] })
  })
})

describe('what only the shop can answer', () => {
  test.each([
    'do you deliver to Norway?',
    'do you ship to Canada?',
    'how long does shipping take?',
    'is there free delivery?',
    'can I return it?',
    'what is your return policy?',
    'can I get a refund?',
    'is there a warranty?',
    'when do you open?',
    'what are your opening hours?',
    'can I pay with PayPal?',
    'do you take credit cards?',
    'any discounts?',
    'is it in stock?',
    'is the second one still available?',
    'how do I order?',
    'can you gift wrap it?',
    '能退货吗',
    '包邮吗？',
    '有现货吗',
    '运费多少',
    '保修多久',
    '几点开门',
    '可以用信用卡吗',
    '有优惠吗',
    '怎么付款',
  ])('%s', said => {
    for (const state of [fresh, afterList]) {
      const understanding = reader.read(said, state)
      expect(gist(understanding)).toEqual(['shop-service'])
      expect(understanding.searchText).toBe('')
    }
  })

  test.each([
    ['a red hoodie, and do you deliver to Norway?', ['+category Hoodies & Sweatshirts', '+color Red', 'shop-service']],
    ['how much is the first, and is it in stock?', ['ask-item price 1', 'shop-service']],
    ['红色的连帽衫，包邮吗？', ['+category Hoodies & Sweatshirts', '+color Red', 'shop-service']],
  ])('%s', (said, lines) => {
    expect(heard(said)).toEqual(lines)
  })

  test('is a question about the item where its record could say', () => {
    const stocked = createLexiconReader(catalogOf(items.map(item => ({ ...item, attributes: { ...item.attributes, warranty_years: 2 } }))))
    expect(gist(stocked.read('does the first have a warranty?', afterList))).toEqual(['ask-item warranty 1'])
  })

  test.each(['a delivery bag for work', 'a credit card holder', 'is it available in blue?', 'do you have a red hoodie?'])(
    '%s is not',
    said => {
      expect(heard(said)).not.toContain('shop-service')
    },
  )
})

describe('words that no item has', () => {
  test.each([
    ['quarterly tax form', 'unknown-words quarterly tax form'],
    ['do you have a zeppelin?', 'unknown-words zeppelin'],
    ['直升机', 'unknown-words 直升机'],
  ])('%s, once something was shown or wished', (said, line) => {
    for (const state of [afterList, { ...fresh, wishes: [held('category', 'Jackets')] }]) {
      const understanding = reader.read(said, state)
      expect(gist(understanding)).toEqual([line])
      expect(understanding).toMatchObject({ searchText: '', unexplained: [] })
    }
  })

  test('at the beginning are searched for as usual', () => {
    expect(reader.read('quarterly tax form', fresh)).toMatchObject({ acts: [], searchText: 'quarterly tax form' })
  })

  test.each(['a red zeppelin', 'a thing with a zip', 'something for the office', 'it looks ridiculous', 'surprise me', 'hmm', '雨衣'])(
    'are not all that is in “%s”',
    said => {
      expect(reader.read(said, afterList).acts.map(({ type }) => type)).not.toContain('unknown-words')
    },
  )

  test('cannot be told in Chinese where no item has a Chinese text', () => {
    const english = createLexiconReader(catalogOf(items.map(({ translations: _, ...item }) => item)))
    expect(english.read('直升机', afterList).acts).toEqual([])
  })
})
