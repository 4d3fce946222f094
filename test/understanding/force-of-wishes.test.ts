/** How much a wish matters, and what is ruled out, in turns of phrase and their near misses. */
import { describe, expect, test } from 'vitest'
import { fresh, gist, reader } from './shop.js'

/** What was read beside the kind of thing. */
const heard = (said: string) => gist(reader.read(said, fresh)).filter(line => !/^[+~](?:category|title)/.test(line))

describe('a wish that need not be met', () => {
  test.each([
    ['a hoodie, ideally wool', '~material Wool'],
    ['a hoodie, wool if possible', '~material Wool'],
    ['a jacket, waterproof is not essential', '~waterproof true'],
    ["a jacket, waterproof isn't essential", '~waterproof true'],
    ["a jacket, waterproof, but it's not essential", '~waterproof true'],
    ["waterproof isn't a must", '~waterproof true'],
    ['maybe a hoodie in red', '~color Red'],
    ['最好是羊毛的连帽衫', '~material Wool'],
    ['连帽衫，羊毛的就更好', '~material Wool'],
    ['防水的夹克，不是必须的', '~waterproof true'],
    ['防水的夹克，没有也行', '~waterproof true'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })
})

describe('a wish that must be met', () => {
  test.each([
    ['a jacket that must be waterproof', '+waterproof true'],
    ['waterproof is a must', '+waterproof true'],
    ['a hoodie. It must be navy', '+color Navy'],
    ['连帽衫，必须是羊毛的', '+material Wool'],
    ['防水的夹克，必须的', '+waterproof true'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test('is not weakened by what is said of another', () => {
    expect(heard('a navy hoodie, ideally wool')).toEqual(['+color Navy', '~material Wool'])
  })
})

describe('what is ruled out', () => {
  test.each([
    ['leather is out', '-material Leather'],
    ['leather is off the table', '-material Leather'],
    ['leather is a no-go', '-material Leather'],
    ['red is not acceptable', '-color Red'],
    ["red isn't my colour", '-color Red'],
    ['anything other than red hoodies', '-color Red'],
    ['a hoodie apart from the red one', '-color Red'],
    ["I'm allergic to wool", '-material Wool'],
    ['a tee, preferably not yellow', '-color Yellow'],
    ['leather-free tote', '-material Leather'],
    ['non-leather tote', '-material Leather'],
    ['红色以外的连帽衫', '-color Red'],
    ['皮革除外的包', '-material Leather'],
    ['羊毛过敏，想要连帽衫', '-material Wool'],
  ])('%s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each([
    ['the leather outlet bag', '+material Leather'],
    ["isn't there a red hoodie?", '+color Red'],
    ["don't you have red hoodies?", '+color Red'],
    ["haven't you got a hoodie in wool", '+material Wool'],
    ['without a doubt a red hoodie', '+color Red'],
    ['no problem, a red hoodie', '+color Red'],
    ["I don't own a red hoodie", '+color Red'],
    ['not only black hoodies', '+color Black'],
    ['有没有红色的连帽衫', '+color Red'],
    ['没有红色的连帽衫吗', '+color Red'],
    ['bag that looks like leather', '+material Faux leather'],
  ])('is not: %s', (said, line) => {
    expect(heard(said)).toEqual([line])
  })

  test.each(['it need not be leather', "it doesn't have to be leather", '不一定要皮的包', '不用防水的夹克'])(
    'and is not asked for either: %s',
    said => {
      expect(heard(said)).toEqual([])
    },
  )
})

describe('a slip of the keyboard', () => {
  test.each([
    ['hodie', '+category Hoodies & Sweatshirts'],
    ['jakcet', '+category Jackets'],
    ['a wach', '+category Watches'],
    ['bagpack', '+category Backpacks'],
    ['hoodies in balck', '+category Hoodies & Sweatshirts', '+color Black'],
    ['a wite tee', '+category Tees', '+color White'],
  ])('is forgiven: %s', (said, ...lines) => {
    expect(gist(reader.read(said, fresh))).toEqual(lines)
  })

  test.each(['write a tee', 'jacked', 'bok'])('is another word: %s', said => {
    expect(heard(said)).toEqual([])
    expect(gist(reader.read(said, fresh))).not.toContain('+category Jackets')
  })
})

describe('sons and daughters', () => {
  test.each([
    ['a tee for my son, 30', '+gender Men'],
    ['a jacket for my daughter', '+gender Women'],
    ['给我二十五岁的女儿买件T恤', '+gender Women'],
  ])('may be grown up: %s', (said, line) => {
    expect(heard(said)).toContain(line)
  })

  test.each(['a tee for my daughter who starts school', 'a tee for my son aged 6', '给我五岁的女儿买件T恤'])('are children: %s', said => {
    expect(heard(said).filter(line => line.startsWith('+gender'))).toEqual([])
  })
})
