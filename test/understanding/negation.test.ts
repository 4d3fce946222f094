/** What a denial reaches, what only looks like one, and what is neither wanted nor ruled out. */
import { describe, expect, test } from 'vitest'
import { fresh, gist, reader } from './shop.js'

const heard = (said: string) => gist(reader.read(said, fresh))

describe('a denial reaches', () => {
  test.each([
    ['hoodies without polyester for women', '+category Hoodies & Sweatshirts', '+gender Women', '-material Polyester'],
    ['bags with no leather in black', '+category Bags', '+color Black', '-material Leather'],
    ['a jacket, not leather but waterproof', '+category Jackets', '+waterproof true', '-material Leather'],
    ['no black, please show me green jackets', '+category Jackets', '+color Green', '-color Black'],
    ['not a hoodie, a jacket', '+category Jackets', '-category Hoodies & Sweatshirts'],
    ['nothing in red', '-color Red'],
    ['no more red', '-color Red'],
    ['everything except jackets', '-category Jackets'],
    ['black but no hoodies', '+color Black', '-category Hoodies & Sweatshirts'],
    ['my mother hates red, a hoodie for her', '+category Hoodies & Sweatshirts', '+gender Women', '-color Red'],
    ['free of leather', '-material Leather'],
    ['不要黑的，要红的连帽衫', '+category Hoodies & Sweatshirts', '+color Red', '-color Black'],
    ['不要红色、黑色和白色的T恤', '+category Tees', '-color Black|Red|White'],
    ['不要红色和黑色', '-color Black|Red'],
    ['避免羊毛', '-material Wool'],
    ['拒绝皮革', '-material Leather'],
    ['千万不要红色', '-color Red'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual([...lines].sort())
  })
})

describe('a denial after the value', () => {
  test.each([
    ['red is not what I want', '-color Red'],
    ['leather is a no', '-material Leather'],
    ['wool is not an option', '-material Wool'],
    ['红色的不要', '-color Red'],
    ['皮的不要', '-material Leather'],
    ['红色不行', '-color Red'],
    ['红色和黑色以外的T恤', '+category Tees', '-color Black|Red'],
    ['对羊毛过敏', '-material Wool'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual([...lines].sort())
  })
})

describe('no denial is', () => {
  test.each([
    ["isn't there a red hoodie?", '+category Hoodies & Sweatshirts', '+color Red'],
    ["don't you have red hoodies?", '+category Hoodies & Sweatshirts', '+color Red'],
    ["why don't you show me a red hoodie?", '+category Hoodies & Sweatshirts', '+color Red'],
    ["I can't find a red hoodie", '+category Hoodies & Sweatshirts', '+color Red'],
    ["I don't have a black hoodie yet", '+category Hoodies & Sweatshirts', '+color Black'],
    ['without doubt a red hoodie', '+category Hoodies & Sweatshirts', '+color Red'],
    ['no problem, a red hoodie', '+category Hoodies & Sweatshirts', '+color Red'],
    ["I don't mind leather", '+material Leather'],
    ['没有黑色的吗', '+color Black'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual([...lines].sort())
  })
})

describe('neither wanted nor ruled out is what is not needed', () => {
  test.each([
    ["a jacket, it doesn't have to be waterproof", '+category Jackets'],
    ['a bag, not necessarily leather', '+category Bags'],
    ["a hoodie, I don't need it to be red, but cotton", '+category Hoodies & Sweatshirts', '+material Cotton'],
    ['夹克，不需要防水', '+category Jackets'],
    ['连帽衫，不一定要黑色', '+category Hoodies & Sweatshirts'],
  ])('%s', (said, ...lines) => {
    expect(heard(said)).toEqual([...lines].sort())
  })
})

describe('not knowing denies nothing', () => {
  test.each(["I'm not sure what to read, a book I guess", "I don't know which hoodie to get", 'no idea, maybe a backpack'])('%s', said => {
    expect(gist(reader.read(said, fresh)).filter(line => line.startsWith('-'))).toEqual([])
  })

  test('and a clause about the thing ends what is denied', () => {
    const lines = gist(reader.read('a jacket without leather that is waterproof', fresh))
    expect(lines).toContain('+waterproof true')
    expect(lines).toContain('-material Leather')
  })
})
