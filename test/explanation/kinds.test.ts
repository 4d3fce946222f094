/** What an item is said to be under a wish for a kind of thing: what its title calls it, and never another of the kinds that would do too. */
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/contracts/item.js'
import type { Language } from '../../src/contracts/language.js'
import type { Wish } from '../../src/contracts/wish.js'
import { factsOf, judgeWish, verifySentence, wishPhrase, writeRecommendation, writeWhy, writeWhyNot } from '../../src/explanation/index.js'
import { recommend, wish } from './shop.js'

const item = (title: string, category = 'Home/Kitchen', rest: Partial<Item> = {}): Item => ({
  id: title,
  title,
  category,
  price: 20,
  currency: 'USD',
  attributes: {},
  ...rest,
})
const kettle = item('Whistler Stovetop Kettle in red')
const mug = item('Thumbprint Ceramic Mug in blue')
const album = item('Kettle & Wire', 'Music/Rock & Folk')
const pegs = item('Grip Tent Pegs, Set of Ten', 'Outdoor/Camping')

const forTea = wish('title', ['Mug', 'Kettle'], { evidence: 'loves tea' })
const forTeaInChinese = wish('title', ['Mug', 'Kettle'], { evidence: '马克杯' })
const why = (one: Item, asked: Wish, language: Language): string =>
  writeWhy({ voice: { language, variant: 0 }, recommendation: recommend(one, [asked]), rank: 0 }).join(' ')

describe('under a wish for a mug or a kettle', () => {
  it('a kettle is said to be a kettle, and a mug a mug', () => {
    expect(why(kettle, forTea, 'en')).toContain('it is a kettle')
    expect(why(mug, forTea, 'en')).toContain('it is a mug')
  })

  it('in Chinese too, whichever of them was named', () => {
    expect(why(kettle, forTeaInChinese, 'zh')).toContain('它是水壶')
    expect(why(mug, forTeaInChinese, 'zh')).toContain('它是马克杯')
  })

  it('what has no Chinese name is called by what was said only where that can be no other kind', () => {
    const easel = item('Studio Easel')
    expect(why(easel, wish('title', ['Easel', 'easels'], { evidence: '画架子' }), 'zh')).toContain('它是画架子')
    expect(why(easel, wish('title', ['Kettle', 'Easel'], { evidence: '水壶' }), 'zh')).toContain('它是Easel')
  })

  it('so it is with the reasons under a list', () => {
    const said = (language: Language) =>
      writeRecommendation({ voice: { language, variant: 0 }, recommendations: [recommend(kettle, [forTea])], relaxed: [] }).join(' ')
    expect(said('en')).toContain('kettle')
    expect(said('en')).not.toContain('mug')
    expect(said('zh')).not.toContain('马克杯')
  })

  it('the wish itself names both', () => {
    expect(wishPhrase(forTea, 'en')).toBe('a mug or a kettle')
    expect(wishPhrase(forTea, 'zh')).toBe('马克杯或水壶')
    expect(wishPhrase({ ...forTea, polarity: 'avoid' }, 'en')).toBe('not a mug or a kettle')
    expect(wishPhrase(wish('title', ['Boot', 'Boots']), 'en')).toBe('a boot')
  })

  it.each([
    ['“Whistler Stovetop Kettle in red”是水壶。', kettle, true],
    ['“Whistler Stovetop Kettle in red”是马克杯。', kettle, false],
    ['“Thumbprint Ceramic Mug in blue”是马克杯。', mug, true],
    ['“Thumbprint Ceramic Mug in blue”是水壶。', mug, false],
    ['“Kettle & Wire”是水壶。', album, false],
  ])('the verifier lets only the truth pass: %s', (sentence, one, ok) => {
    const context = { facts: factsOf(one), items: [one], wishes: [forTeaInChinese], language: 'zh' } as const
    expect(verifySentence(sentence, context).ok).toBe(ok)
  })

  it('none of these is a mug only where none is', () => {
    const claim = (one: Item) =>
      verifySentence('None of these is a mug.', { facts: factsOf(one), items: [one], wishes: [forTea], language: 'en' })
    expect(claim(mug)).toMatchObject({ ok: false, why: expect.arrayContaining(['one of these is “a mug”']) })
    expect(claim(kettle).ok).toBe(true)
  })
})

describe('what only has the word in its name', () => {
  it('is not of the kind: an album called so, and pegs for a tent', () => {
    expect(judgeWish(album, forTea)).toBe('missed')
    expect(judgeWish(pegs, wish('title', ['Tent']))).toBe('missed')
    expect(judgeWish(pegs, wish('title', ['Pegs']))).toBe('met')
    expect(writeWhyNot({ voice: { language: 'en', variant: 0 }, item: album, wishes: [wish('title', ['Kettle'])] })[0]).toContain(
      'not a kettle',
    )
  })

  it('is said to have it there, and no more', () => {
    const classic = item('Kettle Classic')
    expect(why(classic, forTea, 'en')).toContain('with “Kettle” in its name')
    expect(why(classic, forTea, 'zh')).toContain('名称里有水壶')
  })

  it('meets the wish where it was asked for by its whole title', () => {
    const named = wish('title', ['Kettle & Wire'])
    expect(judgeWish(album, named)).toBe('met')
    expect(why(album, named, 'en')).toContain('with “Kettle & Wire” in its name')
  })
})
